package dev.migrations.sample.history;

import java.util.Map;

import dev.migrations.postgres.PostgresServer;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class ModelTests {

	private final EntityManagerFactoryBuilder builder;

	private final PersistenceManagedTypes types;

	private final TestDatabase migrated;

	ModelTests(EntityManagerFactoryBuilder builder, PersistenceManagedTypes types, TestDatabase migrated) {
		this.builder = builder;
		this.types = types;
		this.migrated = migrated;
	}

	@Test
	void historyMakesWhatTheEntitiesWant() {
		try (TestDatabase created = PostgresServer.shared().createDatabase()) {
			createByHibernate(created);
			assertThat(Catalog.model(this.migrated)).isEqualTo(Catalog.model(created));
		}
	}

	private void createByHibernate(TestDatabase database) {
		LocalContainerEntityManagerFactoryBean factory = this.builder.dataSource(database.dataSource())
			.managedTypes(this.types)
			.properties(Map.of("hibernate.hbm2ddl.auto", "create"))
			.build();
		factory.afterPropertiesSet();
		factory.destroy();
	}

}
