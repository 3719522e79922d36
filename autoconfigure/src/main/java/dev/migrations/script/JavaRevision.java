package dev.migrations.script;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrations.migration.CallSite;
import dev.migrations.migration.FormerDefinitions;
import dev.migrations.migration.IrreversibleMigrationException;
import dev.migrations.migration.Migration;
import dev.migrations.migration.MigrationCallException;
import dev.migrations.migration.MigrationRecorder;
import dev.migrations.migration.Recording;
import dev.migrations.migration.ReversibleMigration;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * A revision written in Java. It holds what its annotation says; the class is loaded when
 * it is asked what it runs, and is then called without a database.
 */
public final class JavaRevision implements RevisionScript {

	private final RevisionHeader header;

	private final Supplier<Migration> migration;

	private final boolean reversible;

	private final FormerDefinitions former;

	private volatile @Nullable ScriptSource source;

	/**
	 * Create a revision.
	 * @param migration makes it
	 * @param reversible whether it is a {@link ReversibleMigration}
	 */
	JavaRevision(RevisionHeader header, Supplier<Migration> migration, boolean reversible) {
		this(header, migration, reversible, FormerDefinitions.NONE);
	}

	private JavaRevision(RevisionHeader header, Supplier<Migration> migration, boolean reversible,
			FormerDefinitions former) {
		this.header = header;
		this.reversible = reversible;
		this.migration = migration;
		this.former = former;
	}

	/**
	 * A revision whose migration is there already.
	 * @throws InvalidRevisionsException with all that is wrong with its annotation
	 */
	public static JavaRevision of(Migration migration) {
		return new JavaRevision(AnnotatedHeader.of(migration.getClass()), () -> migration,
				migration instanceof ReversibleMigration);
	}

	/** The same behind revisions that have defined what it may replace. */
	JavaRevision after(FormerDefinitions former) {
		return new JavaRevision(this.header, this.migration, this.reversible, former);
	}

	/** Whether it says that it is undone by what its operations know of themselves. */
	boolean isReversible() {
		return this.reversible;
	}

	@Override
	public RevisionHeader header() {
		return this.header;
	}

	/** That of the SQL: classes differ from compiler to compiler. */
	@Override
	public ContentDigest digest() {
		try {
			ScriptOutline outline = outline(true);
			if (outline.checksum() == null) {
				return ContentDigest.NONE;
			}
			return ContentDigest.of(this.header.id() + outline.checksum());
		}
		catch (InvalidRevisionsException ex) {
			return ContentDigest.NONE;
		}
	}

	@Override
	public ScriptOutline outline(boolean standardConformingStrings) {
		return new Outliner(source(), standardConformingStrings).outline();
	}

	private ScriptSource source() {
		ScriptSource source = this.source;
		if (source == null) {
			source = record(this.migration.get());
			this.source = source;
		}
		return source;
	}

	private ScriptSource record(Migration migration) {
		MigrationRecorder recorder = new MigrationRecorder(this.former);
		try {
			return MigrationText.of(migration, recorder.upgrade(migration), downgrade(recorder, migration))
				.source(this.header.script());
		}
		catch (MigrationCallException ex) {
			throw invalid(ex.at().toString(), String.valueOf(ex.getMessage()));
		}
		catch (IrreversibleMigrationException ex) {
			throw invalid(this.header.script(), "is a ReversibleMigration, but " + ex.getMessage());
		}
		catch (RuntimeException ex) {
			InvalidRevisionsException problem = invalid(place(migration, ex), isRefusal(ex)
					? String.valueOf(ex.getMessage())
					: "%s, when it was called to see what it would do, without a database: ask for that by 'op.jdbc(...)'"
						.formatted(ex));
			problem.initCause(ex);
			throw problem;
		}
	}

	/** Whoever does not say how it is undone cannot be undone, which is no mistake. */
	private static List<Recording> downgrade(MigrationRecorder recorder, Migration migration) {
		try {
			return List.of(recorder.downgrade(migration));
		}
		catch (IrreversibleMigrationException ex) {
			if (MigrationRecorder.reverses(migration)) {
				throw ex;
			}
			return List.of();
		}
	}

	/** Whether an operation did not take what it was given, and says why. */
	private static boolean isRefusal(RuntimeException failure) {
		return (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException)
				&& Stream.of(failure.getStackTrace())
					.map(StackTraceElement::getClassName)
					.filter((name) -> !name.equals(Assert.class.getName()))
					.findFirst()
					.filter((name) -> ClassUtils.getPackageName(name).equals(Migration.class.getPackageName()))
					.isPresent();
	}

	/** The innermost line of the migration itself. */
	private String place(Migration migration, RuntimeException failure) {
		CallSite call = CallSite.of(migration.getClass(), failure);
		return (call != null) ? call.toString() : this.header.script();
	}

	private static InvalidRevisionsException invalid(String place, String description) {
		return new InvalidRevisionsException(List.of(new RevisionProblem(place, description)));
	}

	@Override
	public String toString() {
		return this.header.id() + " (" + this.header.script() + ")";
	}

}
