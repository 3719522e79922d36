package dev.migrations.sample;

import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.TestDatabase;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives a context a database of its own, which is dropped with it. The service brings it
 * to head itself.
 */
class MigratedDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		TestDatabase database = PostgresServer.shared().createDatabase();
		TestPropertyValues.of("spring.datasource.url=" + database.url()).applyTo(context);
		context.getDefaultListableBeanFactory().registerSingleton("testDatabase", database);
		context.getDefaultListableBeanFactory().registerDisposableBean("testDatabase", database::close);
	}

}
