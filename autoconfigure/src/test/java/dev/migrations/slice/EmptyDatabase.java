package dev.migrations.slice;

import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.TestDatabase;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives a context a database of its own, which is dropped with it.
 */
class EmptyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		TestDatabase database = PostgresServer.shared().createDatabase();
		TestPropertyValues.of("spring.datasource.url=" + database.url()).applyTo(context);
		context.getDefaultListableBeanFactory().registerDisposableBean("testDatabase", database::close);
	}

}
