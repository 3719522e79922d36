package dev.migrations.cli;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A service that no command starts.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class ServiceThatMustNotStart {

	ServiceThatMustNotStart() {
		System.out.println("The service was started.");
		throw new AssertionError("The service was started.");
	}

}
