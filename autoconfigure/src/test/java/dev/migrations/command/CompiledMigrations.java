package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

import dev.migrations.migration.Migration;
import org.springframework.beans.BeanUtils;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * Migrations that are compiled from text.
 */
final class CompiledMigrations {

	private static final String IMPORTS = """
			import java.time.Duration;
			import java.util.List;
			import java.util.Map;
			import dev.migrations.migration.*;
			""";

	private final ClassLoader loader;

	private CompiledMigrations(ClassLoader loader) {
		this.loader = loader;
	}

	/**
	 * Compile them.
	 * @param folder where to
	 * @param classes what stands in the file of each class, but for imports, by its name
	 */
	static CompiledMigrations in(Path folder, Map<String, String> classes) {
		try {
			List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-g", "-d", folder.toString(),
					"-cp", System.getProperty("java.class.path")));
			for (Map.Entry<String, String> one : classes.entrySet()) {
				Path file = folder.resolve(one.getKey() + ".java");
				Files.writeString(file, IMPORTS + one.getValue());
				arguments.add(file.toString());
			}
			int errors = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
			Assert.state(errors == 0, "The page shows what is not Java");
			return new CompiledMigrations(new URLClassLoader(new URL[] { folder.toUri().toURL() },
					CompiledMigrations.class.getClassLoader()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Migration migration(String name) {
		return (Migration) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, this.loader));
	}

}
