package dev.migrations.postgres;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test that needs a program which is not on every machine. Where it is missing
 * the test is skipped, and the summary of the build names the program and counts what was
 * skipped for want of it.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(RequiresProgramCondition.class)
public @interface RequiresProgram {

	/** A container engine that answers, as opposed to a program that is installed. */
	String CONTAINER_ENGINE = "container engine";

	/**
	 * The program's name, as one types it, or {@link #CONTAINER_ENGINE}.
	 */
	String value();

}
