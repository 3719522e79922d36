package dev.migrations.clinic;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A service with entities, which no command starts.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Clinic {

	Clinic() {
		throw new AssertionError("The service was started.");
	}

}
