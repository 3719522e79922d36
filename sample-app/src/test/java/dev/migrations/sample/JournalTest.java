package dev.migrations.sample;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.migrations.sample.reminder.TestMessenger;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Runs a test on the whole service with a database at head, which Hibernate validates.
 * All classes that have it share one context, so a test makes the users it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(properties = { "spring.main.banner-mode=off", "spring.jpa.hibernate.ddl-auto=validate",
		"journal.reminders.schedule=-" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = MigratedDatabase.class)
@Import({ JournalClient.class, TestMessenger.class })
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface JournalTest {

}
