package dev.migrations.slice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Gives a slice a database that is empty before the slice is made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestPropertySource(properties = { "spring.test.database.replace=none", "migrations.locations=classpath:slice" })
@ContextConfiguration(classes = SliceService.class, initializers = EmptyDatabase.class)
@DirtiesContext
@interface SliceTest {

}
