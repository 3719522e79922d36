package dev.migrations.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrations.model.annotated.Parcel;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Speech;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersistenceUnitTests {

	private static final String MONEY = "create table wallet (id bigint not null, balance varchar(255), primary key (id))";

	@Test
	void findsTheEntitiesOfPackages() {
		PersistenceUnit unit = PersistenceUnit.scan(List.of("dev.migrations.model.annotated"), Map.of(),
				new DefaultResourceLoader());
		assertThat(unit.types().getManagedClassNames()).containsExactly(Parcel.class.getName());
	}

	@Test
	void takesTheAnnotationsOfPackages() {
		assertThat(EntityModel.of(Parcel.class).withPackage(Parcel.class.getPackage()).ddl())
			.startsWith("create sequence parcels start with 1 increment by 5\n");
	}

	@Test
	void takesMappingFiles() {
		PersistenceUnit unit = new PersistenceUnit(PersistenceManagedTypes.of(), List.of("model/mapping.xml"), Map.of(),
				new DefaultResourceLoader());
		assertThat(new HibernateScript(unit, 18).statements()).extracting(SourceStatement::text)
			.containsExactly("create table Mapped (id bigint not null, text varchar(33), primary key (id))");
	}

	@Test
	void namesTablesAsTheServiceDoes() {
		assertThat(EntityModel.of(Queried.class).with("hibernate.physical_naming_strategy", new Shouting()).ddl())
			.startsWith("create table QUERIED (");
	}

	@Test
	void appliesConvertersToAllAttributesOfAType() {
		assertThat(EntityModel.of(Wallet.class, MoneyConverter.class).ddl()).isEqualTo(MONEY);
	}

	@Test
	void doesNotWireConverters() {
		assertThat(EntityModel.of(Wallet.class, WiredConverter.class).ddl()).isEqualTo(MONEY);
	}

	@Test
	void doesNotCheckNamedQueries() {
		assertThat(EntityModel.of(Queried.class).ddl()).startsWith("create table queried (");
	}

	@Test
	void putsTablesIntoTheSchemaThatIsSet() {
		assertThat(EntityModel.of(Queried.class).with("hibernate.default_schema", "app").ddl()).isEqualTo("""
				create schema if not exists app
				create table app.queried (id bigint not null, primary key (id))""");
	}

	@Test
	void makesTheSchemasOfEntities() {
		assertThat(EntityModel.of(Elsewhere.class).ddl()).isEqualTo("""
				create schema if not exists audit
				create table audit.elsewhere (id bigint not null, primary key (id))
				create sequence elsewhere_seq start with 1 increment by 50""");
	}

	@Test
	void namesTheEntityOfATableInASchema() {
		assertThat(EntityModel.of(Elsewhere.class).subjects()).containsExactly("schema 'audit' of the JPA entities",
				"table 'audit.elsewhere' of entity '%s'".formatted(Elsewhere.class.getName()),
				"sequence 'elsewhere_seq' of the JPA entities");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.persistence.sql-load-script-source", "hibernate.hbm2ddl.import_files" })
	void leavesOutData(String setting) {
		assertThat(EntityModel.of(Queried.class).with(setting, "model/data.sql").ddl()).doesNotContain("insert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hibernate.hbm2ddl.auto", "jakarta.persistence.schema-generation.database.action",
			"jakarta.persistence.schema-generation.scripts.action" })
	void makesTheScriptWhateverTheServiceMakes(String setting) {
		assertThat(EntityModel.of(Queried.class).with(setting, "validate").ddl())
			.isEqualTo("create table queried (id bigint not null, primary key (id))");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hibernate.connection.provider_class", "hibernate.cache.region.factory_class",
			"hibernate.multi_tenant_connection_provider", "hibernate.transaction.jta.platform",
			"jakarta.persistence.jdbc.driver", "jakarta.persistence.nonJtaDataSource" })
	void needsNothingThatConnects(String setting) {
		assertThat(EntityModel.of(Queried.class).with(setting, "com.example.Missing").ddl()).startsWith("create table");
	}

	@ParameterizedTest
	@ValueSource(classes = { PostgreSQLDialect.class, String.class })
	void asksTheServerAndNotTheDialectForItsVersion(Class<?> type) {
		Object dialect = (type == String.class) ? PostgreSQLDialect.class.getName() : type;
		assertThat(EntityModel.of(ColumnMappingTests.Described.class).with("hibernate.dialect", dialect).ddl())
			.contains("generated always as (answer * 2),");
	}

	@Test
	void keepsADialectOfTheUsers() {
		assertThat(EntityModel.of(ColumnMappingTests.Described.class).with("hibernate.dialect", Silent.class).ddl())
			.doesNotContain("comment on");
	}

	@Test
	void unitesSeveralUnitsAndSaysOnceWhatTheyShare() {
		PersistenceUnit wallets = EntityModel.of(Wallet.class, MoneyConverter.class, Queried.class).unit();
		PersistenceUnit queried = EntityModel.of(Queried.class, Elsewhere.class).unit();
		assertThat(new JpaSchemaSource(() -> List.of(wallets, queried)).statements(18))
			.extracting(SourceStatement::text)
			.containsExactly("create table queried (id bigint not null, primary key (id))", MONEY,
					"create schema if not exists audit",
					"create table audit.elsewhere (id bigint not null, primary key (id))",
					"create sequence elsewhere_seq start with 1 increment by 50");
	}

	@Test
	void givesTheSameScriptEveryTime() {
		assertThat(EntityModel.of(ColumnMappingTests.Validated.class).ddl())
			.isEqualTo(EntityModel.of(ColumnMappingTests.Validated.class).ddl());
	}

	@Test
	void refusesNoEntities() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> EntityModel.of().ddl())
			.withMessage("No JPA entity was found, so nothing says what the schema is. Name the entities' packages in "
					+ "'migrations.autogenerate.packages', or a file of SQL in 'migrations.autogenerate.schema'.");
	}

	@Test
	void tellsWhatHibernateRefuses() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> EntityModel.of(WithoutId.class).ddl())
			.withMessageContaining(
					"Hibernate cannot make a schema of the JPA entities: AnnotationException: Entity '%s' has no identifier"
						.formatted(WithoutId.class.getName()));
	}

	@Test
	void speaksOfWhatEntitiesSay() {
		assertThat(EntityModel.of(Wallet.class).source().speech()).isEqualTo(Speech.ofEntities());
	}

	record Money(String amount) {

	}

	@Entity(name = "Wallet")
	@EntityListeners(WiredListener.class)
	static class Wallet {

		@Id
		Long id;

		Money balance;

	}

	@Converter(autoApply = true)
	static class MoneyConverter implements AttributeConverter<Money, String> {

		@Override
		public String convertToDatabaseColumn(Money money) {
			return (money != null) ? money.amount() : null;
		}

		@Override
		public Money convertToEntityAttribute(String amount) {
			return (amount != null) ? new Money(amount) : null;
		}

	}

	@Converter(autoApply = true)
	static class WiredConverter implements AttributeConverter<Money, String> {

		WiredConverter(Money zero) {
			throw new IllegalStateException("It is not to be wired with " + zero);
		}

		@Override
		public String convertToDatabaseColumn(Money money) {
			return money.amount();
		}

		@Override
		public Money convertToEntityAttribute(String amount) {
			return new Money(amount);
		}

	}

	static class WiredListener {

		WiredListener(Money zero) {
			throw new IllegalStateException("It is not to be wired with " + zero);
		}

		@PrePersist
		void beforeIt(Object entity) {
		}

	}

	@Entity(name = "Queried")
	@NamedQuery(name = "wrong", query = "from Nothing")
	static class Queried {

		@Id
		Long id;

	}

	@Entity(name = "Elsewhere")
	@Table(schema = "audit")
	static class Elsewhere {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "WithoutId")
	static class WithoutId {

		String text;

	}

	static class Mapped {

		Long id;

		String text;

	}

	public static class Silent extends PostgreSQLDialect {

		public Silent(DialectResolutionInfo info) {
			super(info);
		}

		@Override
		public boolean supportsCommentOn() {
			return false;
		}

	}

	static class Shouting extends PhysicalNamingStrategyStandardImpl {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier(name.getText().toUpperCase(Locale.ROOT));
		}

	}

}
