package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.operation.Rename;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Dependency;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

import org.jspecify.annotations.Nullable;

/**
 * A schema after one rename: the name is another wherever PostgreSQL follows it.
 */
final class RenamedSchema {

	private final Renames.Instruction instruction;

	RenamedSchema(Renames.Instruction instruction) {
		this.instruction = instruction;
	}

	/**
	 * Unchanged if there is nothing of the old name, or already something of the new one.
	 */
	Schema apply(Schema schema, List<Rename> renames) {
		Table table = schema.all(Table.class)
			.filter((candidate) -> candidate.name().name().equals(this.instruction.table()))
			.findFirst()
			.orElse(null);
		if (table == null || isDone(schema, table)) {
			return schema;
		}
		renames.add(new Rename(isColumn() ? table.id().part(ObjectKind.COLUMN, this.instruction.column()) : table.id(),
				this.instruction.to()));
		followSerials(table, renames);
		List<SchemaObject> objects = new ArrayList<>();
		for (SchemaObject object : schema.objects().values()) {
			objects.add(object(object, table.name()));
		}
		Set<Dependency> dependencies = new TreeSet<>();
		schema.dependencies()
			.forEach((dependency) -> dependencies
				.add(new Dependency(id(dependency.dependent(), table.name()), id(dependency.on(), table.name()))));
		return Schema.of(objects, dependencies, schema.notCompared());
	}

	private boolean isDone(Schema schema, Table table) {
		return isColumn()
				? table.column(this.instruction.column()).isEmpty() || table.column(this.instruction.to()).isPresent()
				: schema.table(table.name().sibling(this.instruction.to())).isPresent();
	}

	/**
	 * A sequence such as {@code serial} makes has a name made of those of table and
	 * column.
	 */
	private void followSerials(Table table, List<Rename> renames) {
		for (Column column : table.columns()) {
			if (column.value() instanceof ColumnValue.Serial
					&& (!isColumn() || column.name().equals(this.instruction.column()))) {
				QualifiedName name = table.name().sibling("%s_%s_seq".formatted(table.name().name(), column.name()));
				renames.add(new Rename(ObjectId.of(ObjectKind.SEQUENCE, name),
						"%s_%s_seq".formatted(name(table.name(), table.name()).name(), column(column.name()))));
			}
		}
	}

	private SchemaObject object(SchemaObject object, QualifiedName renamed) {
		if (object instanceof Table table) {
			return table(table, renamed);
		}
		if (object instanceof Sequence sequence && sequence.owner() != null
				&& sequence.owner().table().equals(renamed)) {
			return sequence.withOwner(new ColumnName(name(renamed, renamed), column(sequence.owner().column())));
		}
		if (object instanceof View view && !isColumn()) {
			return new View(view.name(), view.materialized(), word(view.query(), renamed.name()), view.columns(),
					view.options(), view.indexes(), view.attachments(), view.grants(), view.order(), view.comment());
		}
		return object;
	}

	private Table table(Table table, QualifiedName renamed) {
		boolean own = table.name().equals(renamed);
		List<Column> columns = !own ? table.columns()
				: table.columns().stream().map((column) -> column.withName(column(column.name()))).toList();
		return table.withName(name(table.name(), renamed))
			.withColumns(columns)
			.withConstraints(
					table.constraints().stream().map((constraint) -> constraint(constraint, own, renamed)).toList())
			.withIndexes(own ? table.indexes().stream().map(this::index).toList() : table.indexes())
			.withAttachments(own ? table.attachments().stream().map(this::attachment).toList() : table.attachments());
	}

	private Constraint constraint(Constraint constraint, boolean own, QualifiedName renamed) {
		if (constraint instanceof ForeignKey key) {
			boolean target = key.target().equals(renamed);
			return key.withReference(own ? columns(key.columns()) : key.columns(), name(key.target(), renamed),
					target ? columns(key.targetColumns()) : key.targetColumns());
		}
		if (!own || !isColumn()) {
			return constraint;
		}
		if (constraint instanceof KeyConstraint key) {
			return new KeyConstraint(key.name(), key.primary(), columns(key.columns()), columns(key.include()),
					key.nullsNotDistinct(), key.withoutOverlaps(), key.deferral(), key.storage(), key.comment());
		}
		if (constraint instanceof CheckConstraint check) {
			return new CheckConstraint(check.name(), text(check.expression()), columns(check.columns()),
					check.inherited(), check.validated(), check.enforced(), check.comment());
		}
		ExclusionConstraint exclusion = (ExclusionConstraint) constraint;
		return new ExclusionConstraint(exclusion.name(), text(exclusion.definition()), columns(exclusion.columns()),
				exclusion.comment());
	}

	private Index index(Index index) {
		if (!isColumn()) {
			return index;
		}
		return new Index(index.name(), index.unique(), index.method(), index.keys().stream().map(this::text).toList(),
				columns(index.columns()), columns(index.include()), index.nullsNotDistinct(), index.storage(),
				textIfAny(index.predicate()), index.valid(), index.comment());
	}

	private Attachment attachment(Attachment attachment) {
		String old = isColumn() ? this.instruction.column() : this.instruction.table();
		return new Attachment(attachment.kind(), attachment.name(), word(attachment.definition(), old),
				attachment.comment());
	}

	private @Nullable String textIfAny(@Nullable String expression) {
		return (expression != null) ? text(expression) : null;
	}

	/**
	 * In an expression over one table a word outside of strings is a column, or no name
	 * of it.
	 */
	private String text(String expression) {
		return word(expression, this.instruction.column());
	}

	private String word(String expression, String old) {
		Matcher words = Pattern.compile("'(?:[^']|'')*+'|\\b%s\\b".formatted(Pattern.quote(old))).matcher(expression);
		return words.replaceAll((match) -> Matcher
			.quoteReplacement(match.group().startsWith("'") ? match.group() : this.instruction.to()));
	}

	private ObjectId id(ObjectId id, QualifiedName renamed) {
		if (!id.name().equals(renamed)) {
			return id;
		}
		return new ObjectId(id.kind(), name(id.name(), renamed),
				(id.kind() == ObjectKind.COLUMN) ? column(id.part()) : id.part());
	}

	private QualifiedName name(QualifiedName name, QualifiedName renamed) {
		return (!isColumn() && name.equals(renamed)) ? name.sibling(this.instruction.to()) : name;
	}

	private List<String> columns(List<String> columns) {
		return columns.stream().map(this::column).toList();
	}

	private String column(String column) {
		return (isColumn() && column.equals(this.instruction.column())) ? this.instruction.to() : column;
	}

	private boolean isColumn() {
		return !this.instruction.column().isEmpty();
	}

}
