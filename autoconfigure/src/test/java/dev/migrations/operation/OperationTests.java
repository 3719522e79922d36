package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.schema.Attachment;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Routine;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.TableOptions;
import dev.migrations.schema.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole family of operations: what each says, and that its reverse undoes it.
 */
class OperationTests {

	private static final QualifiedName T = new QualifiedName("public", "t");

	private static final Column COLUMN = new Column("a", "integer", false, null, null, null, null);

	private static final Constraint CHECK = new CheckConstraint("c", "a > 0", List.of("a"), true, false, true, null);

	private static final Index INDEX = new Index("i", false, "btree", List.of("a"), List.of("a"), List.of(), false,
			Map.of(), null, true, null);

	private static final Attachment RULE = new Attachment(ObjectKind.RULE, "r", "create rule r", null);

	private static final EnumType ENUM = new EnumType(new QualifiedName("other", "e"), List.of("x"), null);

	private static final View VIEW = new View(T, false, "select 1", List.of(COLUMN), Map.of(), List.of(), List.of(),
			List.of(), null, null);

	private static final Sequence SEQUENCE = new Sequence(T, SequenceOptions.defaults("bigint"), null, null);

	private static final Map<Operation, String> ALL = Map.ofEntries(
			Map.entry(new CreateObject(ENUM), "create type other.e as enum ('x');\n"),
			Map.entry(new DropObject(ENUM), "drop type other.e;\n"),
			Map.entry(new ReplaceObject(routine("1"), routine("2")), "create or replace function f() 2;\n"),
			Map.entry(new AlterType(ENUM, new EnumType(ENUM.name(), List.of("x", "y"), null), List.of(), List.of()),
					"alter type other.e add value 'y';\n"),
			Map.entry(new AlterView(VIEW, VIEW.withColumns(List.of(COLUMN.withValue(new ColumnValue.Default("1"))))),
					"alter view t alter column a set default 1;\n"),
			Map.entry(new AlterSequence(SEQUENCE,
					new Sequence(T, new SequenceOptions("bigint", 1, 2, 1, Long.MAX_VALUE, 1, true), null, null)),
					"alter sequence t increment by 2 cycle;\n"),
			Map.entry(
					new AlterTable(T, TableOptions.NONE,
							new TableOptions(true, Map.of("fillfactor", "70"), false, false, null, null, List.of())),
					"alter table t set unlogged, set (fillfactor = 70);\n"),
			Map.entry(new AddColumn(T, COLUMN), "alter table t add column a integer;\n"),
			Map.entry(new DropColumn(T, COLUMN), "alter table t drop column a;\n"),
			Map.entry(new AlterColumn(T, COLUMN, COLUMN.withValue(new ColumnValue.Default("1"))),
					"alter table t alter column a set default 1;\n"),
			Map.entry(new AddConstraint(T, CHECK), "alter table t add constraint c check (a > 0) not valid;\n"),
			Map.entry(new DropConstraint(T, CHECK), "alter table t drop constraint c;\n"),
			Map.entry(new AlterConstraint(T, CHECK, ((CheckConstraint) CHECK).withValidated(true)),
					"alter table t validate constraint c;\n"),
			Map.entry(new CreateIndex(T, INDEX), "create index i on t (a);\n"),
			Map.entry(new DropIndex(T, INDEX), "drop index i;\n"),
			Map.entry(new CreateAttachment(T, RULE), "create rule r;\n"),
			Map.entry(new DropAttachment(T, RULE), "drop rule r on t;\n"),
			Map.entry(new ChangeComment(ObjectId.of(ObjectKind.TABLE, T), null, "It's"),
					"comment on table t is 'It''s';\n"),
			Map.entry(new Rename(ObjectId.of(ObjectKind.TABLE, T), "user"), "alter table t rename to \"user\";\n"),
			Map.entry(new Remark("one\ntwo"), "-- one\n-- two\n"),
			Map.entry(new With(new CreateIndex(T, INDEX), Set.of(With.Option.CONCURRENTLY)),
					"create index concurrently i on t (a);\n"),
			Map.entry(new AddConstrainedColumn(T, COLUMN.withNotNull(true), List.of(CHECK.withName(""))),
					"alter table t add column a integer not null,\n    add check (a > 0) not valid;\n"),
			Map.entry(new DropConstrainedColumn(T, COLUMN, List.of()), "alter table t drop column a;\n"),
			Map.entry(
					new ChangeColumn(T, "a", new ChangeColumn.Facets("text", null, null, null, null, null),
							new ChangeColumn.Facets("integer", null, "a::integer", null, null, null)),
					"alter table t alter column a type integer using a::integer;\n"),
			Map.entry(new ValidateConstraint(T, "c"), "alter table t validate constraint c;\n"),
			Map.entry(new AddEnumValue(ENUM.name(), "y", "after 'x'"), "alter type other.e add value 'y' after 'x';\n"),
			Map.entry(new RenameEnumValue(ENUM.name(), "x", "y"), "alter type other.e rename value 'x' to 'y';\n"),
			Map.entry(new Define(ObjectId.of(ObjectKind.VIEW, T), "view t as select 1", true, null),
					"create or replace view t as select 1;\n"),
			Map.entry(new DropDefinition(ObjectId.of(ObjectKind.VIEW, T), null), "drop view t;\n"),
			Map.entry(new InsertRows(T, List.of("a"), List.of(List.of("It's"))),
					"insert into t (a) values\n    ('It''s');\n"));

	static Stream<Map.Entry<Operation, String>> all() {
		return ALL.entrySet().stream();
	}

	@Test
	void areAllHere() {
		assertThat(ALL.keySet().stream().map(Object::getClass))
			.containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
	}

	@ParameterizedTest
	@MethodSource("all")
	void haveWords(Map.Entry<Operation, String> operation) {
		assertThat(new SqlWriter("public").script(List.of(operation.getKey()))).isEqualTo(operation.getValue());
	}

	static Stream<Map.Entry<Operation, String>> reversible() {
		return all().filter((operation) -> operation.getKey().obstacle() == null)
			.filter((operation) -> operation.getKey().reverse().obstacle() == null);
	}

	@ParameterizedTest
	@MethodSource("reversible")
	void areTheReverseOfTheirReverse(Map.Entry<Operation, String> operation) {
		assertThat(operation.getKey().reverse().reverse()).isEqualTo(operation.getKey());
	}

	@ParameterizedTest
	@EnumSource
	void areReversibleInOneWayOnly(With.Option option) {
		assertThat(new With(new DropIndex(T, INDEX), Set.of(option)).obstacle() == null)
			.isEqualTo(option == With.Option.CONCURRENTLY);
	}

	@Test
	void manyRowsAreCopied() {
		List<List<@Nullable String>> rows = new ArrayList<>(Collections.nCopies(20, List.of("1", "x")));
		rows.add(Arrays.asList(null, "a\tb\nc\\d\re"));
		assertThat(new SqlWriter("public").script(List.of(new InsertRows(T, List.of("a", "B"), rows))))
			.isEqualTo("copy t (a, \"B\") from stdin;\n" + "1\tx\n".repeat(20) + "\\N\ta\\tb\\nc\\\\d\\re\n\\.\n");
	}

	private static Routine routine(String body) {
		return new Routine(new QualifiedName("public", "f"), "", false, "", "create or replace function f() " + body,
				List.of(), null);
	}

}
