package dev.migrations.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.operation.Define;
import dev.migrations.operation.DropDefinition;
import dev.migrations.operation.Operation;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Brings back what a view, a routine or a trigger was.
 *
 * @param object what it is
 * @param removal what drops it
 * @param dropped whether it was dropped, not replaced
 * @param revision the revision that defined what it was, {@code null} to look for it
 */
record DefinitionReversal(ObjectId object, Operation removal, boolean dropped,
		@Nullable String revision) implements Reversal {

	static DefinitionReversal of(Define define) {
		return new DefinitionReversal(define.object(), define.reverse(), false, define.replaces());
	}

	static DefinitionReversal of(DropDefinition drop) {
		return new DefinitionReversal(drop.object(), drop, true, drop.replaces());
	}

	@Override
	public String script(RecordedCall call, List<RecordedCall> all, FormerDefinitions former) {
		Optional<String> definition = within(call, all).or(() -> find(call, former));
		if (definition.isEmpty() && (this.dropped || this.revision != null)) {
			throw new IrreversibleMigrationException(
					"%s does something that nobody knows how to undo: no statement that creates %s was found in %s; write 'downgrade'"
						.formatted(call.call(), described(), (this.revision != null)
								? "revision '%s'".formatted(this.revision) : "the revisions before"));
		}
		return definition.map(this::restoration).orElseGet(() -> MigrationScript.text(this.removal));
	}

	private Optional<String> find(RecordedCall call, FormerDefinitions former) {
		try {
			return former.find(this.object, this.revision);
		}
		catch (IllegalArgumentException ex) {
			throw new IrreversibleMigrationException("%s cannot be undone: %s".formatted(call.call(), ex.getMessage()));
		}
	}

	/** What the migration itself has said of it before. */
	private Optional<String> within(RecordedCall call, List<RecordedCall> all) {
		return all.subList(0, all.indexOf(call))
			.stream()
			.flatMap((earlier) -> (earlier.step() instanceof MigrationStep.Sql sql)
					? Definition.of(sql.script()).stream() : Stream.empty())
			.filter((definition) -> definition.isAbout(this.object) && !definition.drops())
			.reduce((first, last) -> last)
			.map(Definition::statement);
	}

	private String restoration(String statement) {
		String definition = statement.replaceFirst("(?is)^create\\s+(?:or\\s+replace\\s+)?", "");
		String drop = MigrationScript.text(this.removal);
		String create = SqlText.terminated("create " + definition);
		if (this.dropped) {
			return create;
		}
		if (this.object.kind() == ObjectKind.ROUTINE) {
			return SqlText.terminated("create or replace " + definition);
		}
		return (this.object.kind() == ObjectKind.VIEW) ? view(definition, drop) : drop + create;
	}

	/** Columns that came with the new query are in the way of the old one. */
	private static String view(String definition, String drop) {
		String tag = definition.contains("$view$") ? "$former_view$" : "$view$";
		return """
				do %1$s
				begin
				create or replace %2$s;
				exception when invalid_table_definition then
				%3$screate %2$s;
				end
				%1$s;
				""".formatted(tag, definition, drop);
	}

	private String described() {
		return this.object.isPart()
				? "%s '%s' of '%s'".formatted(this.object.kind().word(), this.object.part(), Names.said(this.object))
				: "%s '%s'".formatted(
						(this.object.kind() == ObjectKind.ROUTINE) ? "routine" : this.object.kind().word(),
						Names.said(this.object));
	}

}
