package dev.migrations.actuate.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style or the script of the page: it stands in the page itself, and the page's
 * content security policy allows nothing else.
 *
 * @param text what it is
 * @param source how the policy names it
 */
record PageAsset(String text, String source) {

	/**
	 * Read an asset.
	 * @param name the name of a file beside this class
	 */
	static PageAsset read(String name) {
		try (InputStream stream = PageAsset.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException(
						"The file '%s' is missing beside '%s'. Repair the jar, or name the file in the hints of the native image."
							.formatted(name, PageAsset.class.getName()));
			}
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
			return new PageAsset(text, "'sha256-" + Base64.getEncoder().encodeToString(digest(text)) + "'");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
