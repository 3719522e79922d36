package dev.migrations.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/**
 * {@link SmallService} in a jar, as the plugins of Spring Boot pack it.
 */
public final class ServiceJar {

	/** What it needs of the class path of the tests. */
	private static final List<String> LIBRARIES = List.of("spring-aop", "spring-beans", "spring-boot-4",
			"spring-boot-autoconfigure-4", "spring-boot-jdbc", "spring-boot-persistence", "spring-boot-sql",
			"spring-boot-transaction", "spring-context-7", "spring-core", "spring-expression", "spring-jdbc",
			"spring-tx", "HikariCP", "postgresql-42", "picocli", "logback", "slf4j-api", "jul-to-slf4j", "log4j",
			"jspecify", "micrometer", "commons-logging", "snakeyaml", "jakarta.annotation");

	private ServiceJar() {
	}

	/**
	 * Pack it.
	 * @param resources its own resources
	 */
	public static Path pack(Path folder, Path resources) {
		try {
			Path thin = folder.resolve("thin.jar");
			jar(thin, classes(SmallService.class), resources, "dev/migrations/process/SmallService.class");
			Path engine = folder.resolve("engine.jar");
			jar(engine, classes(dev.migrations.command.Migrations.class), null, "");
			Repackager repackager = new Repackager(thin.toFile());
			repackager.setMainClass(SmallService.class.getName());
			Path fat = folder.resolve("service.jar");
			repackager.repackage(fat.toFile(), (callback) -> {
				callback.library(library(engine.toFile()));
				for (File file : libraries(LIBRARIES)) {
					callback.library(library(file));
				}
			});
			return fat;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The class path of the service, without what tests need besides: a JVM starts the
	 * sooner the less there is to look through.
	 * @param resources its own resources
	 */
	static String classPath(Path... resources) {
		return classPath(LIBRARIES, resources);
	}

	/**
	 * The classes of the engine and of the tests, and some libraries.
	 * @param libraries how the names of the libraries begin
	 * @param resources more folders
	 */
	public static String classPath(List<String> libraries, Path... resources) {
		List<Path> folders = new ArrayList<>(
				List.of(classes(SmallService.class), classes(dev.migrations.command.Migrations.class)));
		folders.addAll(List.of(resources));
		return Stream.concat(folders.stream().map(Path::toString), libraries(libraries).stream().map(File::getPath))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static Library library(File file) {
		return new Library(file, LibraryScope.COMPILE);
	}

	private static List<File> libraries(List<String> names) {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(File::new)
			.filter((file) -> names.stream().anyMatch(file.getName()::startsWith))
			.toList();
	}

	private static Path classes(Class<?> type) {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
	}

	private static void jar(Path target, Path classes, Path resources, String prefix) throws IOException {
		try (OutputStream file = Files.newOutputStream(target); JarOutputStream jar = new JarOutputStream(file)) {
			add(jar, classes, prefix);
			if (resources != null) {
				add(jar, resources, "");
			}
		}
	}

	private static void add(JarOutputStream jar, Path root, String prefix) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				String name = root.relativize(file).toString().replace('\\', '/');
				if (name.startsWith(prefix)) {
					jar.putNextEntry(new JarEntry(name));
					Files.copy(file, jar);
					jar.closeEntry();
				}
			}
		}
	}

}
