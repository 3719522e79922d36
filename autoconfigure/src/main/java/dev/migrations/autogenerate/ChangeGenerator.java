package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.diff.Difference;
import dev.migrations.diff.Naming;
import dev.migrations.diff.Renames;
import dev.migrations.diff.SchemaDiff;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ShadowSchema;
import dev.migrations.operation.DropObject;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Extension;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the code says with what a database has, and proves the statements that
 * make the one of the other. Nothing of it lasts: what it makes is rolled back.
 */
public final class ChangeGenerator {

	private final SchemaSource source;

	private final @Nullable DataSource throwAway;

	/**
	 * Create a generator.
	 * @param source says what the schema should be
	 * @param throwAway a database that is there for this alone, in which it is tried what
	 * the source says; {@code null} to try that in the database itself
	 */
	public ChangeGenerator(SchemaSource source, @Nullable DataSource throwAway) {
		this.source = source;
		this.throwAway = throwAway;
	}

	/**
	 * Whether there is anything that says what the schema should be.
	 */
	public boolean isPossible() {
		return this.source.isPresent();
	}

	/**
	 * What says what the schema should be, as messages call it.
	 */
	public String source() {
		return this.source.name();
	}

	/**
	 * Compare.
	 * @param managed the schema
	 * @param created what revisions have made in it, which only may be dropped, each as
	 * {@code table public.users}
	 * @param options what is wanted of the change
	 * @throws MigrationsException if they cannot be compared, or most tables would be
	 * dropped
	 */
	public SchemaChange compare(ManagedSchema managed, Set<String> created, GeneratorOptions options) {
		SourceCatalog.Said said = new ShadowSchema(managed.dataSource(), managed.schema(), this.throwAway)
			.read(this.source, new SourceCatalog(Scope.ignored(managed)));
		Provenance provenance = new Provenance(created);
		Scope scope = Scope.of(managed, said.schemas(), provenance.schemas());
		Schema before = actual(managed, scope);
		Difference difference = new SchemaDiff(Naming.DEFAULT, renames(options)).compare(before,
				adopt(said, before, scope), this.source.speech(), provenance);
		if (!options.allowDrops()) {
			refuseMostDropped(before, difference, provenance);
		}
		return new SchemaChange(before, difference, scope);
	}

	/**
	 * Run the statements of a change, and those that undo it, where all is rolled back.
	 * @param managed the schema
	 * @param parts what is run, in this order, and undone in the other
	 * @throws UnprovenChangeException if they do not run, or do not make what they should
	 */
	public void prove(ManagedSchema managed, SchemaChange change, List<ChangePart> parts) {
		new Proof(managed, change, parts).run();
	}

	/**
	 * What makes of an empty database what the code says, under the names that revisions
	 * give.
	 * @param managed the schema
	 */
	public SchemaCreation creation(ManagedSchema managed) {
		return new SourceCreation(this, managed);
	}

	private static Schema actual(ManagedSchema managed, Scope scope) {
		try (Connection connection = managed.dataSource().getConnection()) {
			return scope.read(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseUnreachableException(ex);
		}
	}

	/**
	 * The managed schema is there whatever a source says, and so are the extensions that
	 * a throw-away server has for itself.
	 */
	private static Schema adopt(SourceCatalog.Said said, Schema before, Scope scope) {
		List<SchemaObject> objects = new ArrayList<>();
		Namespace managed = new Namespace(scope.managed(), null);
		for (SchemaObject object : said.schema().objects().values()) {
			boolean silent = object.id().equals(managed.id()) && object.comment() == null;
			boolean foreign = object instanceof Extension extension && said.foreign().contains(extension.extension())
					&& !before.objects().containsKey(object.id());
			if (!silent && !foreign) {
				objects.add(object);
			}
		}
		if (objects.stream().noneMatch((object) -> object.id().equals(managed.id()))) {
			objects.add(before.find(managed.id()).orElse(managed));
		}
		return said.schema().withObjects(objects);
	}

	private static Renames renames(GeneratorOptions options) {
		try {
			return Renames.parse(options.renames());
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(String.valueOf(ex.getMessage()), "", ex);
		}
	}

	private void refuseMostDropped(Schema before, Difference difference, Provenance provenance) {
		List<Table> ours = before.all(Table.class).filter(provenance).toList();
		Set<ObjectId> left = difference.desired().objects().keySet();
		List<SchemaObject> dropped = difference.upgrade()
			.stream()
			.filter(DropObject.class::isInstance)
			.map((drop) -> ((DropObject) drop).object())
			.filter((object) -> object instanceof Table && !left.contains(object.id()))
			.toList();
		if (dropped.size() * 2 > ours.size()) {
			throw new MigrationsException(
					"%d of %d tables would be dropped, since nothing in %s speaks of them: %s.".formatted(
							dropped.size(), ours.size(), this.source.name(),
							String.join(", ", dropped.stream().map((table) -> table.name().name()).sorted().toList())),
					"See that everything was found that should speak of them; if it is meant, add '--allow-drops'.");
		}
	}

}
