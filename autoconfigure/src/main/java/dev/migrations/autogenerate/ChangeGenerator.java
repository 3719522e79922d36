package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrations.diff.Difference;
import dev.migrations.diff.Renames;
import dev.migrations.diff.SchemaDiff;
import dev.migrations.diff.UnknownRenameException;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ShadowSchema;
import dev.migrations.operation.DropObject;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Extension;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the code says with what a database has, and proves the statements that
 * make the one of the other. Nothing of it lasts: what it makes is rolled back.
 */
public final class ChangeGenerator {

	private final SchemaSource source;

	private final @Nullable DataSource throwAway;

	private final ComparisonRules rules;

	/**
	 * Create a generator that compares everything and gives the usual names.
	 * @param source says what the schema should be
	 * @param throwAway a database that is there for this alone, {@code null} for none
	 */
	public ChangeGenerator(SchemaSource source, @Nullable DataSource throwAway) {
		this(source, throwAway, ComparisonRules.DEFAULT);
	}

	/**
	 * Create a generator.
	 * @param source says what the schema should be
	 * @param throwAway a database that is there for this alone, in which it is tried what
	 * the source says; {@code null} to try that in the database itself
	 * @param rules what holds for every comparison
	 */
	public ChangeGenerator(SchemaSource source, @Nullable DataSource throwAway, ComparisonRules rules) {
		this.source = source;
		this.throwAway = throwAway;
		this.rules = rules;
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
		HeardSource heard = new HeardSource(this.source);
		SourceCatalog.Said said = new ShadowSchema(managed.dataSource(), managed.schema(), this.throwAway).read(heard,
				new SourceCatalog(Scope.ignored(managed)));
		Provenance provenance = new Provenance(created);
		Scope scope = Scope.of(managed, said.schemas(), provenance.schemas());
		Schema before = actual(managed, scope);
		Difference difference = compare(before, adopt(said, before, scope), heard.words(), provenance, options);
		if (!options.allowDrops()) {
			refuseMostDropped(before, difference, provenance);
		}
		return new SchemaChange(before, difference, scope);
	}

	/**
	 * Run the statements of a change, and those that undo it, where all is rolled back.
	 * @param managed the schema
	 * @throws UnprovenChangeException if they do not run, or do not make what they should
	 */
	public void prove(ManagedSchema managed, SchemaChange change) {
		new Proof(managed, change).run();
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

	private Difference compare(Schema before, Schema said, Set<String> words, Provenance provenance,
			GeneratorOptions options) {
		try {
			return new SchemaDiff(this.rules.naming().keeping(words), renames(options), this.rules.filter())
				.compare(before, said, this.source.speech(), provenance);
		}
		catch (UnknownRenameException ex) {
			throw new MigrationsException(String.valueOf(ex.getMessage()), "Correct '--rename', or leave it out.", ex);
		}
	}

	/**
	 * Read renames as a person types them.
	 * @throws MigrationsException if one is none
	 */
	private static Renames renames(GeneratorOptions options) {
		try {
			return Renames.parse(options.renames()).declining(options.declined());
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(String.valueOf(ex.getMessage()), "", ex);
		}
	}

	private void refuseMostDropped(Schema before, Difference difference, Provenance provenance) {
		List<Table> ours = before.all(Table.class)
			.filter(provenance)
			.filter((table) -> this.rules.filter()
				.includes(ObjectKind.TABLE, table.name().schema(), table.name().name(), null))
			.toList();
		Set<ObjectId> left = difference.desired().objects().keySet();
		List<SchemaObject> dropped = difference.upgrade()
			.stream()
			.filter(DropObject.class::isInstance)
			.map((drop) -> ((DropObject) drop).object())
			.filter((object) -> object instanceof Table && !left.contains(object.id()))
			.toList();
		if (dropped.size() * 2 > ours.size()) {
			String renames = difference.possibleRenames()
				.stream()
				.filter((rename) -> !rename.isColumn())
				.map((rename) -> "if one has another name now, add '--rename %s'; "
					.formatted(rename.option(rename.candidates().get(0))))
				.findFirst()
				.orElse("");
			throw new MigrationsException(
					"%d of %d tables would be dropped, since nothing in %s speaks of them: %s.".formatted(
							dropped.size(), ours.size(), this.source.name(),
							String.join(", ", dropped.stream().map((table) -> table.name().name()).sorted().toList())),
					"See that everything was found that should speak of them; %sif it is meant, add '--allow-drops'."
						.formatted(renames));
		}
	}

}
