package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

import dev.migrations.revision.RevisionId;

import org.springframework.core.io.Resource;

/**
 * A digest of the bytes of revision files, each with its revision. That of several is the
 * same in whatever order they are taken, wherever they are, and whatever they are called.
 * It guards against accidents: it is made of lengths and CRC-32, which the directory of
 * an archive has, so that files in an archive need not be read.
 *
 * @param high the first half of its bits
 * @param low the other half
 */
public record ContentDigest(long high, long low) {

	/** That of no files. */
	public static final ContentDigest NONE = new ContentDigest(0, 0);

	private static final int BUFFER = 16 * 1024;

	/**
	 * The digest of one file.
	 * @param revision its revision
	 * @param length how many bytes it has
	 * @param crc their CRC-32
	 */
	static ContentDigest of(RevisionId revision, long length, long crc) {
		byte[] text = "%s %d %d".formatted(revision, length, crc).getBytes(StandardCharsets.UTF_8);
		try {
			ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
			return new ContentDigest(hash.getLong(), hash.getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The digest of a file, which is read only if no directory of an archive knows it.
	 * @throws IOException if it cannot be read
	 */
	static ContentDigest of(RevisionId revision, Resource resource) throws IOException {
		if (!resource.isFile() && resource.isReadable() && !resource.isOpen() && hasUrl(resource)) {
			URLConnection connection = resource.getURL().openConnection();
			JarEntry entry = (connection instanceof JarURLConnection jar) ? jar.getJarEntry() : null;
			if (entry != null && entry.getCrc() >= 0 && entry.getSize() >= 0) {
				return of(revision, entry.getSize(), entry.getCrc());
			}
		}
		return read(revision, resource);
	}

	private static boolean hasUrl(Resource resource) {
		try {
			resource.getURL();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static ContentDigest read(RevisionId revision, Resource resource) throws IOException {
		CRC32 crc = new CRC32();
		long length = 0;
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = resource.getInputStream()) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				crc.update(buffer, 0, count);
				length += count;
			}
		}
		return of(revision, length, crc.getValue());
	}

	/**
	 * The digest of more files: these and others. Taking the same ones again takes them
	 * out.
	 */
	public ContentDigest with(ContentDigest others) {
		return new ContentDigest(this.high ^ others.high, this.low ^ others.low);
	}

	/**
	 * Its 32 hexadecimal digits.
	 */
	@Override
	public String toString() {
		return "%016x%016x".formatted(this.high, this.low);
	}

}
