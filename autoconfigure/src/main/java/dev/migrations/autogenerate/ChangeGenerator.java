package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import javax.sql.DataSource;

import dev.migrations.diff.Difference;
import dev.migrations.diff.Renames;
import dev.migrations.diff.SchemaDiff;
import dev.migrations.diff.UnknownRenameException;
import dev.migrations.execution.DatabaseUnreachableException;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ShadowSchema;
import dev.migrations.operation.DropObject;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Aspect;
import dev.migrations.schema.Extension;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.Voice;
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
		Difference difference = compare(before, adopt(said, before, scope, extension(heard, said, provenance)),
				heard.words(), provenance, options);
		if (!options.allowDrops()) {
			refuseMostDropped(before, difference, provenance);
		}
		return new SchemaChange(before, difference, scope);
	}

	/**
	 * The same change, which says where the rows that are there need a value that only a
	 * person knows.
	 * @param managed the schema
	 */
	public SchemaChange withRows(ManagedSchema managed, SchemaChange change) {
		return change.withUpgrade(new HeldNulls(managed).mark(change.upgrade()));
	}

	/**
	 * Run the statements of a change, and those that undo it, where all is rolled back.
	 * @param managed the schema
	 * @param parts what is run, in this order, and undone in the other
	 * @return the same parts, which say what of them waits for a person and could not be
	 * run
	 * @throws UnprovenChangeException if they do not run, or do not make what they should
	 */
	public List<ChangePart> prove(ManagedSchema managed, SchemaChange change, List<ChangePart> parts) {
		return new Proof(managed, change, parts).run();
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
	private static Schema adopt(SourceCatalog.Said said, Schema before, Scope scope, Predicate<Extension> goes) {
		List<SchemaObject> objects = new ArrayList<>();
		Namespace managed = new Namespace(scope.managed(), null);
		for (SchemaObject object : said.schema().objects().values()) {
			boolean silent = object.id().equals(managed.id()) && object.comment() == null;
			boolean there = before.objects().containsKey(object.id());
			boolean foreign = object instanceof Extension extension && !there
					&& said.foreign().contains(extension.extension());
			boolean gone = object instanceof Extension extension && there && goes.test(extension);
			if (!silent && !foreign && !gone) {
				objects.add(object);
			}
		}
		if (objects.stream().noneMatch((object) -> object.id().equals(managed.id()))) {
			objects.add(before.find(managed.id()).orElse(managed));
		}
		return said.schema().withObjects(objects);
	}

	/**
	 * What the database has of extensions is there for every source. One goes if a
	 * revision has made it, and a source that speaks of extensions neither makes nor
	 * needs it.
	 */
	private Predicate<Extension> extension(HeardSource heard, SourceCatalog.Said said, Provenance provenance) {
		boolean speaks = this.source.speech().of(Aspect.EXTENSIONS) == Voice.SPEAKS;
		Set<String> needed = said.needed().with(heard.extensions());
		return (extension) -> speaks && provenance.test(extension) && !needed.contains(extension.extension());
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
