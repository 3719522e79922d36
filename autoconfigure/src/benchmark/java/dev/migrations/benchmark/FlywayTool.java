package dev.migrations.benchmark;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * Flyway, as a service starts it.
 *
 * @param jar what the class path has
 */
record FlywayTool(Path jar) implements Contender {

	@Override
	public String name() {
		return "Flyway";
	}

	@Override
	public void start(DataSource database) throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.jar.toUri().toURL() },
				FlywayTool.class.getClassLoader())) {
			Flyway.configure(loader).dataSource(database).locations("classpath:db/migration").load().migrate();
		}
	}

}
