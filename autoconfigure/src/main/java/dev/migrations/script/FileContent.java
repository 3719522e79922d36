package dev.migrations.script;

import java.util.zip.CRC32;

/**
 * What a digest has to know of the bytes of a file.
 *
 * @param length how many there are
 * @param crc their CRC-32
 */
record FileContent(long length, long crc) {

	static FileContent of(byte[] bytes) {
		CRC32 crc = new CRC32();
		crc.update(bytes);
		return new FileContent(bytes.length, crc.getValue());
	}

}
