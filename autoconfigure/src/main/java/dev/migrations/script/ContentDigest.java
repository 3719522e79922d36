package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * A digest of the bytes of revision files, each with its revision or its name. That of
 * several is the same in whatever order they are taken, wherever they are, and whatever
 * they are called. It guards against accidents: it is made of lengths and CRC-32, which
 * the directory of an archive has, so that files in an archive need not be read.
 *
 * @param high the first half of its bits
 * @param low the other half
 */
public record ContentDigest(long high, long low) {

	/** That of no files. */
	public static final ContentDigest NONE = new ContentDigest(0, 0);

	private static final int BUFFER = 8 * 1024;

	/** The odd number next to 2 to the 64th divided by the golden ratio. */
	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	/**
	 * The digest of one file.
	 * @param name what it is called: its revision, or where it is
	 */
	static ContentDigest of(String name, FileContent content) {
		long state = mixed(content.crc());
		state = mixed(state + content.length());
		for (int i = 0; i < name.length(); i++) {
			state = mixed(state + name.charAt(i));
		}
		return new ContentDigest(state, mixed(state));
	}

	/**
	 * Spread what differs over all bits, as the generator SplitMix64 does, so that what
	 * is combined does not cancel out.
	 */
	private static long mixed(long value) {
		long bits = value + GOLDEN;
		bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
		return bits ^ (bits >>> 31);
	}

	/**
	 * The digest of a file, which is read only if no directory of an archive knows it.
	 * @throws IOException if it cannot be read
	 */
	static ContentDigest of(String name, Resource resource) throws IOException {
		JarEntry entry = entry(resource);
		return of(name, (entry != null && entry.getCrc() >= 0 && entry.getSize() >= 0)
				? new FileContent(entry.getSize(), entry.getCrc()) : read(resource));
	}

	private static @Nullable JarEntry entry(Resource resource) {
		try {
			return (!resource.isFile() && resource.getURL().openConnection() instanceof JarURLConnection jar)
					? jar.getJarEntry() : null;
		}
		catch (IOException ex) {
			// It has no URL, or none that can be looked up: it is read.
			return null;
		}
	}

	private static FileContent read(Resource resource) throws IOException {
		CRC32 crc = new CRC32();
		long length = 0;
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = resource.getInputStream()) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				crc.update(buffer, 0, count);
				length += count;
			}
		}
		return new FileContent(length, crc.getValue());
	}

	/**
	 * The digest of a word that goes with the files.
	 */
	public static ContentDigest of(String word) {
		return of(word, FileContent.of(word.getBytes(StandardCharsets.UTF_8)));
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
		return HexFormat.of().toHexDigits(this.high) + HexFormat.of().toHexDigits(this.low);
	}

}
