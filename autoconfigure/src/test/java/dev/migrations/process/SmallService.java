package dev.migrations.process;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;

/**
 * A service that has nothing but a database under migrations, and ends when it has
 * started.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class })
public class SmallService {

	public static void main(String[] args) {
		SpringApplication.run(SmallService.class, args).close();
	}

}
