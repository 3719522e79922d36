package dev.migrations.autoconfigure;

import java.nio.file.Path;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import io.r2dbc.spi.ConnectionFactory;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema is there before anything that needs it, and no service has a line of code
 * for that.
 */
@PostgresTest
class StartupOrderTests {

	private final ApplicationContextRunner runner;

	private final TestDatabase database;

	private final String location;

	StartupOrderTests(TestDatabase database, @TempDir Path folder) {
		this.database = database;
		RevisionFolder revisions = new RevisionFolder(folder).revision("a1", "",
				"create table customer (id bigint primary key, name varchar(255))", "drop table customer");
		this.location = revisions.location();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(), "migrations.locations=" + this.location);
	}

	@Test
	void jpaFindsTheSchema() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withConfiguration(UserConfigurations.of(Entities.class))
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> assertThat(context).hasSingleBean(EntityManagerFactory.class).hasNotFailed());
	}

	@Test
	void jpaMakesNoSchemaOfItsOwn() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withConfiguration(UserConfigurations.of(Entities.class))
			.run((context) -> assertThat(context.getBean(EntityManagerFactory.class).getProperties())
				.doesNotContainKey("hibernate.hbm2ddl.auto"));
	}

	@Test
	void jpaComesFirstWhereItIsToldTo() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withConfiguration(UserConfigurations.of(Entities.class))
			.withPropertyValues("spring.jpa.defer-datasource-initialization=true")
			.run((context) -> {
				assertThat(dependencies(context, "migrationsInitializer")).contains("entityManagerFactory");
				assertThat(dependencies(context, "entityManagerFactory")).doesNotContain("migrationsInitializer");
			});
	}

	@Test
	void jdbcWaitsForIt() {
		this.runner
			.withConfiguration(
					AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
			.run((context) -> assertThat(dependencies(context, "jdbcTemplate")).contains("migrationsInitializer"));
	}

	@Test
	void jdbcBeansFindTheSchemaWhenTheyAreMade() {
		this.runner
			.withConfiguration(
					AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
			.withConfiguration(UserConfigurations.of(Jdbc.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void jooqFindsTheSchemaWhenItIsMade() {
		this.runner.withConfiguration(AutoConfigurations.of(JooqAutoConfiguration.class))
			.withConfiguration(UserConfigurations.of(Jooq.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void quartzWaitsForIt() {
		this.runner.withConfiguration(AutoConfigurations.of(QuartzAutoConfiguration.class))
			.withPropertyValues("spring.quartz.job-store-type=jdbc", "spring.quartz.jdbc.initialize-schema=never",
					"spring.quartz.auto-startup=false")
			.run((context) -> assertThat(dependencies(context, "quartzScheduler")).contains("migrationsInitializer"));
	}

	@Test
	void springSessionWaitsForIt() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, MigrationsAutoConfiguration.class,
					SessionAutoConfiguration.class, JdbcSessionAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.database.url(), "migrations.locations=" + this.location,
					"spring.session.jdbc.initialize-schema=never")
			.run((context) -> assertThat(dependencies(context, "sessionRepository")).contains("migrationsInitializer"));
	}

	private static String[] dependencies(ConfigurableApplicationContext context, String bean) {
		return context.getBeanFactory().getDependenciesForBean(bean);
	}

	@Test
	void aServiceWithNothingButR2dbcHasAUrlForMigrations(@TempDir Path folder) {
		RevisionFolder revisions = new RevisionFolder(folder).tables("customer");
		String r2dbc = this.database.url().replace("jdbc:postgresql:", "r2dbc:postgresql:").replaceFirst("[?].*", "");
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(R2dbcAutoConfiguration.class, DataSourceAutoConfiguration.class,
					MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.r2dbc.url=" + r2dbc, "spring.r2dbc.username=postgres",
					"migrations.url=" + this.database.url(), "migrations.locations=" + revisions.location())
			.withUserConfiguration(R2dbc.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan(basePackageClasses = Customer.class)
	static class Entities {

	}

	@Entity(name = "customer")
	static class Customer {

		@Id
		Long id;

		String name;

	}

	@Configuration(proxyBeanMethods = false)
	static class Jdbc {

		Jdbc(JdbcTemplate template, JdbcClient client) {
			assertThat(client.sql("select count(*) from customer").query(Integer.class).single()).isZero();
			assertThat(template.queryForObject("select count(*) from customer", Integer.class)).isZero();
		}

	}

	/**
	 * Asks the database before a bean of migrations is made, unless something says so.
	 */
	@Configuration(proxyBeanMethods = false)
	static class R2dbc {

		R2dbc(DatabaseClient client) {
			assertThat(client.sql("select count(*) from customer").mapValue(Long.class).one().block()).isZero();
		}

		@Bean
		static DatabaseClient client(ConnectionFactory connections) {
			return DatabaseClient.create(connections);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Jooq {

		Jooq(DSLContext jooq) {
			assertThat(jooq.fetchCount(DSL.table("customer"))).isZero();
		}

	}

}
