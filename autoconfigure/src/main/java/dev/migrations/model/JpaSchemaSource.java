package dev.migrations.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Speech;

/**
 * The JPA entities of a service, of which Hibernate makes DDL. No connection is opened,
 * and no bean of the service is used.
 */
public final class JpaSchemaSource implements SchemaSource {

	private final Supplier<? extends Collection<PersistenceUnit>> units;

	/**
	 * Create a source.
	 * @param units gives the persistence units when the statements are asked for
	 */
	public JpaSchemaSource(Supplier<? extends Collection<PersistenceUnit>> units) {
		this.units = units;
	}

	@Override
	public String name() {
		return "the JPA entities";
	}

	@Override
	public boolean isPresent() {
		return this.units.get().stream().anyMatch((unit) -> !unit.types().getManagedClassNames().isEmpty());
	}

	@Override
	public Speech speech() {
		return Speech.ofEntities();
	}

	/**
	 * {@inheritDoc} What two units say in the same words, such as a sequence they share,
	 * is said once.
	 */
	@Override
	public List<SourceStatement> statements(int majorVersion) {
		Collection<PersistenceUnit> units = this.units.get();
		if (units.stream().allMatch((unit) -> unit.types().getManagedClassNames().isEmpty())) {
			throw new MigrationsException("No JPA entity was found, so nothing says what the schema is.",
					"Name the entities' packages in 'migrations.autogenerate.packages', "
							+ "or a file of SQL in 'migrations.autogenerate.schema'.");
		}
		Map<String, SourceStatement> statements = new LinkedHashMap<>();
		for (PersistenceUnit unit : units) {
			new HibernateScript(unit, majorVersion).statements()
				.forEach((statement) -> statements.putIfAbsent(statement.text(), statement));
		}
		return List.copyOf(statements.values());
	}

}
