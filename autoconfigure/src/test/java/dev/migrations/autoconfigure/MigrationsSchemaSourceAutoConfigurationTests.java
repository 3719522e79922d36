package dev.migrations.autoconfigure;

import java.util.List;
import java.util.Locale;

import dev.migrations.entities.far.Far;
import dev.migrations.entities.near.Near;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.SourceStatement;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Speech;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.persistenceunit.ManagedClassNameFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * There is no data source in any of these contexts, and no entity manager factory.
 */
class MigrationsSchemaSourceAutoConfigurationTests {

	private static final String NEAR = "create table near (some_id bigint not null, primary key (some_id))";

	private static final String FAR = "create table far (some_id bigint not null, primary key (some_id))";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsSchemaSourceAutoConfiguration.class));

	@Test
	void findsTheEntitiesOfTheApplicationsPackage() {
		this.runner.withInitializer((context) -> register(context, Near.class))
			.run((context) -> assertThat(ddl(context)).containsExactly(NEAR));
	}

	@Test
	void findsTheEntitiesThatTheApplicationNames() {
		this.runner.withInitializer((context) -> register(context, Scanning.class))
			.run((context) -> assertThat(ddl(context)).containsExactly(FAR));
	}

	@Test
	void findsTheEntitiesOfThePackagesThatAreSet() {
		this.runner.withInitializer((context) -> register(context, Scanning.class))
			.withPropertyValues("migrations.autogenerate.packages=" + Near.class.getPackageName())
			.run((context) -> assertThat(ddl(context)).containsExactly(NEAR));
	}

	@Test
	void refusesPackagesWithoutEntities() {
		this.runner.withPropertyValues("migrations.autogenerate.packages=com.example,org.example")
			.run((context) -> assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> context.getBean(SchemaSource.class).isPresent())
				.withMessageStartingWith("No JPA entity was found in 'com.example', 'org.example'. "
						+ "Correct 'migrations.autogenerate.packages'"));
	}

	@Test
	void leavesOutWhatTheServiceFilters() {
		this.runner.withInitializer((context) -> register(context, MigrationsSchemaSourceAutoConfiguration.class))
			.withPropertyValues("migrations.autogenerate.packages=dev.migrations.entities")
			.withBean(ManagedClassNameFilter.class, () -> (name) -> !name.equals(Near.class.getName()))
			.run((context) -> assertThat(ddl(context)).containsExactly(FAR));
	}

	@Test
	void takesTheServicesSettings() {
		near().withPropertyValues("spring.jpa.properties.hibernate.default_schema=app")
			.run((context) -> assertThat(ddl(context)).containsExactly("create schema if not exists app",
					"create table app.near (some_id bigint not null, primary key (some_id))"));
	}

	@Test
	void takesTheNamingThatIsSet() {
		near()
			.withPropertyValues("spring.jpa.hibernate.naming.physical-strategy="
					+ PhysicalNamingStrategyStandardImpl.class.getName())
			.run((context) -> assertThat(ddl(context))
				.containsExactly("create table Near (someId bigint not null, primary key (someId))"));
	}

	@Test
	void takesNamingStrategiesThatAreBeans() {
		near().withBean(PhysicalNamingStrategy.class, Prefixing::new)
			.run((context) -> assertThat(ddl(context))
				.containsExactly("create table t_near (someId bigint not null, primary key (someId))"));
	}

	@Test
	void takesCustomizers() {
		near().withUserConfiguration(Customizing.class)
			.run((context) -> assertThat(ddl(context)).first().isEqualTo("create schema if not exists customized"));
	}

	@Test
	void takesADialectOfTheUsers() {
		near().withPropertyValues("spring.jpa.database-platform=com.example.Missing")
			.run((context) -> assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> ddl(context))
				.withMessageContaining("com.example.Missing"));
	}

	@Test
	void doesWithoutWhatTheServiceConnectsWith() {
		near()
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.generate-ddl=true",
					"spring.jpa.properties.hibernate.connection.provider_class=com.example.Missing")
			.run((context) -> assertThat(ddl(context)).containsExactly(NEAR));
	}

	@Test
	void takesSeveralUnits() {
		this.runner
			.withPropertyValues("migrations.autogenerate.units.a.packages=" + Near.class.getPackageName(),
					"migrations.autogenerate.units.b.packages=" + Far.class.getPackageName(),
					"migrations.autogenerate.units.b.properties.hibernate.default_schema=b")
			.run((context) -> assertThat(ddl(context)).containsExactly(NEAR, "create schema if not exists b",
					"create table b.far (some_id bigint not null, primary key (some_id))"));
	}

	@Test
	void refusesAUnitWithoutPackages() {
		this.runner.withPropertyValues("migrations.autogenerate.units.a.properties.x=y")
			.run((context) -> assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> ddl(context))
				.withMessage("The persistence unit 'a' has no packages. "
						+ "Name them in 'migrations.autogenerate.units.a.packages'."));
	}

	@Test
	void tellsWhereToNamePackages() {
		this.runner.run((context) -> assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> ddl(context))
			.withMessageStartingWith("No JPA entity was found"));
	}

	@Test
	void prefersAFileThatIsNamed() {
		near().withPropertyValues("migrations.autogenerate.schema=classpath:model/data.sql")
			.run((context) -> assertThat(ddl(context)).containsExactly("insert into queried values (1)"));
	}

	@Test
	void takesAFileWithoutHibernate() {
		this.runner
			.withClassLoader(new FilteredClassLoader("org.hibernate", "jakarta.persistence",
					JpaVendorAdapter.class.getPackageName(), "org.springframework.boot.hibernate",
					"org.springframework.boot.jpa"))
			.withPropertyValues("migrations.autogenerate.schema=classpath:model/data.sql")
			.run((context) -> assertThat(context).hasSingleBean(SchemaSource.class));
	}

	@Test
	void hasNoSourceWithoutHibernateAndFile() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.hibernate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SchemaSource.class));
	}

	@Test
	void prefersASourceOfTheServices() {
		near().withPropertyValues("migrations.autogenerate.schema=classpath:model/data.sql")
			.withBean(SchemaSource.class, OwnSource::new)
			.run((context) -> assertThat(ddl(context)).containsExactly("create table own ()"));
	}

	@Test
	void understandsTheUrlOfAThrowAwayServer() {
		this.runner.withPropertyValues("migrations.autogenerate.url=postgres://me:secret@there:5433/scratch")
			.withInitializer((context) -> new DatabaseUrlEnvironmentPostProcessor()
				.postProcessEnvironment(context.getEnvironment(), new SpringApplication()))
			.run((context) -> assertThat(context.getBean(AutogenerateProperties.class)).satisfies((properties) -> {
				assertThat(properties.getUrl()).startsWith("jdbc:postgresql://there:5433/scratch");
				assertThat(properties.getUsername()).isEqualTo("me");
				assertThat(properties.getPassword()).isEqualTo("secret");
			}));
	}

	private ApplicationContextRunner near() {
		return this.runner.withInitializer((context) -> register(context, Near.class));
	}

	private static void register(ConfigurableApplicationContext context, Class<?> source) {
		EntityPackages.register((GenericApplicationContext) context, List.of(source));
	}

	private static List<String> ddl(AssertableApplicationContext context) {
		return context.getBean(SchemaSource.class).statements(18).stream().map(SourceStatement::text).toList();
	}

	@EntityScan(basePackageClasses = Far.class)
	static class Scanning {

	}

	static class Prefixing extends PhysicalNamingStrategyStandardImpl {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier("t_" + name.getText().toLowerCase(Locale.ROOT));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizing {

		@Bean
		HibernatePropertiesCustomizer schema() {
			return (settings) -> settings.put("hibernate.default_schema", "customized");
		}

	}

	static class OwnSource implements SchemaSource {

		@Override
		public String name() {
			return "my own";
		}

		@Override
		public Speech speech() {
			return Speech.ofEverything();
		}

		@Override
		public List<SourceStatement> statements(int majorVersion) {
			return List.of(new SourceStatement("create table own ()", "my own"));
		}

	}

}
