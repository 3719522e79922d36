package dev.migrations.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import dev.migrations.command.Migrations;

import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/**
 * {@link BenchmarkService} as the plugins of Spring Boot pack it.
 */
final class FatJar {

	private FatJar() {
	}

	/**
	 * Pack it.
	 * @param history the history that it has
	 */
	static Path pack(Path target, ServiceLibraries libraries, History history) throws IOException {
		String name = "service-%s-%d".formatted(libraries.name().toLowerCase(Locale.ROOT), history.length());
		Path thin = target.resolve(name + "-thin.jar");
		try (OutputStream file = Files.newOutputStream(thin); JarOutputStream jar = new JarOutputStream(file)) {
			add(jar, classes(BenchmarkService.class), (entry) -> entry.endsWith("/BenchmarkService.class"));
			add(jar, history);
		}
		Path engine = target.resolve("engine.jar");
		try (OutputStream file = Files.newOutputStream(engine); JarOutputStream jar = new JarOutputStream(file)) {
			add(jar, classes(Migrations.class), (entry) -> true);
		}
		Repackager repackager = new Repackager(thin.toFile());
		repackager.setMainClass(BenchmarkService.class.getName());
		Path fat = target.resolve(name + ".jar");
		repackager.repackage(fat.toFile(), (callback) -> {
			if (libraries == ServiceLibraries.MIGRATIONS) {
				callback.library(new Library(engine.toFile(), LibraryScope.COMPILE));
			}
			for (File file : libraries.files()) {
				callback.library(new Library(file, LibraryScope.COMPILE));
			}
		});
		return fat;
	}

	private static Path classes(Class<?> type) {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
	}

	private static void add(JarOutputStream jar, Path root, Predicate<String> wanted) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				String name = root.relativize(file).toString().replace('\\', '/');
				if (wanted.test(name)) {
					jar.putNextEntry(new JarEntry(name));
					Files.copy(file, jar);
					jar.closeEntry();
				}
			}
		}
	}

	private static void add(JarOutputStream jar, History history) throws IOException {
		try (JarFile files = new JarFile(history.jar().toFile())) {
			for (Enumeration<JarEntry> entries = files.entries(); entries.hasMoreElements();) {
				JarEntry entry = entries.nextElement();
				jar.putNextEntry(new JarEntry(entry.getName()));
				files.getInputStream(entry).transferTo(jar);
				jar.closeEntry();
			}
		}
	}

}
