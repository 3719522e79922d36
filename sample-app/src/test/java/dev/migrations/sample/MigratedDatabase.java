package dev.migrations.sample;

import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.sample.history.RevisionFiles;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives a context a database of its own, brought to head, which is dropped with it.
 */
class MigratedDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		TestDatabase database = PostgresServer.shared().createDatabase();
		RevisionFiles.load().upgrade(database);
		TestPropertyValues.of("spring.datasource.url=" + database.url()).applyTo(context);
		context.getDefaultListableBeanFactory().registerSingleton("testDatabase", database);
		context.getDefaultListableBeanFactory().registerDisposableBean("testDatabase", database::close);
	}

}
