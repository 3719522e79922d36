package dev.migrations.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.Aspect;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialActions;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;
import dev.migrations.schema.View;
import dev.migrations.schema.Voice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is to be, of what is there and what is said.
 */
class OverlayTests {

	private static final QualifiedName T = new QualifiedName("public", "t");

	private static final ColumnValue IDENTITY = new ColumnValue.Identity(false, SequenceOptions.defaults("bigint"));

	@Test
	void keepsAViewThatASilentSourceDoesNotSay() {
		assertThat(desired(Speech.ofEntities(), List.of(view()), List.of())).containsExactly(view());
	}

	@Test
	void dropsAViewThatASpeakingSourceDoesNotSay() {
		assertThat(desired(Speech.ofEverything(), List.of(view()), List.of())).isEmpty();
	}

	@Test
	void countsWhatIsNotComparedAndOnlySaidWhereTheSourceSaysAll() {
		Schema there = Schema.of(List.of(), List.of(), Map.of("casts", 1));
		Schema said = Schema.of(List.of(), List.of(), Map.of("casts", 2, "aggregates", 1));
		assertThat(new Overlay(Speech.ofEverything(), Naming.DEFAULT, (object) -> true).apply(there, said)
			.schema()
			.notCompared()).isEqualTo(Map.of("casts", 2, "aggregates", 1));
		assertThat(new Overlay(Speech.ofEntities(), Naming.DEFAULT, (object) -> true).apply(there, said)
			.schema()
			.notCompared()).isEqualTo(Map.of("casts", 1));
	}

	@Test
	void keepsAndReportsWhatNoMigrationHasMade() {
		DesiredSchema desired = new Overlay(Speech.ofEverything(), Naming.DEFAULT, (object) -> false)
			.apply(schema(List.of(table())), Schema.EMPTY);
		assertThat(desired.schema().objects().values()).containsExactly(table());
		assertThat(desired.kept()).containsExactly(ObjectId.of(ObjectKind.TABLE, T));
	}

	@Test
	void keepsAndReportsThePartsOfATableThatNoMigrationHasMade() {
		Table there = table().withColumns(List.of(column(null), column(null).withName("b")))
			.withIndexes(List.of(index("i", null)));
		DesiredSchema desired = new Overlay(Speech.ofEntities(), Naming.DEFAULT, (object) -> false)
			.apply(schema(List.of(there)), schema(List.of(table())));
		assertThat(desired.schema().objects().values()).containsExactly(there);
		assertThat(desired.kept()).containsExactly(there.id().part(ObjectKind.COLUMN, "b"),
				there.id().part(ObjectKind.INDEX, "i"));
	}

	@Test
	void takesAnotherPrimaryKeyInThePlaceOfTheOneThatIsThereWhateverItIsCalled() {
		Table there = table().withConstraints(List.of(primary("by_hand", "a", "b")));
		DesiredSchema desired = new Overlay(Speech.ofEntities(), Naming.DEFAULT, (object) -> false)
			.apply(schema(List.of(there)), schema(List.of(table().withConstraints(List.of(primary("t_pkey", "a"))))));
		assertThat(desired.schema().objects().values())
			.containsExactly(table().withConstraints(List.of(primary("by_hand", "a"))));
		assertThat(desired.kept()).isEmpty();
	}

	@Test
	void letsAColumnOfAPrimaryKeyThatStaysTakeNoNull() {
		Table there = table().withConstraints(List.of(primary("by_hand", "a")));
		DesiredSchema desired = new Overlay(Speech.ofEntities(), Naming.DEFAULT, (object) -> false).apply(
				schema(List.of(there)), schema(List.of(table().withColumns(List.of(column(null).withNotNull(false))))));
		assertThat(desired.schema().objects().values()).containsExactly(there);
		assertThat(desired.kept()).containsExactly(there.id().part(ObjectKind.CONSTRAINT, "by_hand"));
	}

	@Test
	void letsAnIdentityThatStaysTakeNoNull() {
		assertThat(column(Speech.ofEntities(), column(IDENTITY), column(null).withNotNull(false)))
			.isEqualTo(column(IDENTITY));
	}

	@Test
	void keepsADefaultThatEntitiesDoNotGive() {
		assertThat(column(Speech.ofEntities(), column(new ColumnValue.Default("1")), column(null)))
			.isEqualTo(column(new ColumnValue.Default("1")));
	}

	@Test
	void takesADefaultThatEntitiesGive() {
		assertThat(
				column(Speech.ofEntities(), column(new ColumnValue.Default("1")), column(new ColumnValue.Default("2"))))
			.isEqualTo(column(new ColumnValue.Default("2")));
	}

	@Test
	void dropsADefaultThatASpeakingSourceDoesNotGive() {
		assertThat(column(Speech.ofEverything(), column(new ColumnValue.Default("1")), column(null)))
			.isEqualTo(column(null));
	}

	@Test
	void takesAnySourceOfNumbersForWhatEntitiesAskFor() {
		assertThat(column(Speech.ofEntities(), column(new ColumnValue.Serial()), column(IDENTITY)))
			.isEqualTo(column(new ColumnValue.Serial()));
	}

	@Test
	void ignoresWhatASourceIsSilentOn() {
		Speech speech = Speech.ofEverything().with(Aspect.COLUMN_VALUES, Voice.SILENT);
		assertThat(column(speech, column(null), column(new ColumnValue.Default("1")))).isEqualTo(column(null));
	}

	@Test
	void recognizesAForeignKeyByWhatItRefersTo() {
		ReferentialActions cascade = new ReferentialActions("no action", "cascade", List.of());
		assertThat(constraint(Speech.ofEntities(), foreignKey("fk_by_hand", cascade),
				foreignKey("fk1cf90etcu98x1e6n9aks3tel3", ReferentialActions.NONE)))
			.isEqualTo(foreignKey("fk_by_hand", cascade));
	}

	@Test
	void takesActionsThatEntitiesGive() {
		ReferentialActions cascade = new ReferentialActions("no action", "cascade", List.of());
		assertThat(constraint(Speech.ofEntities(), foreignKey("f", ReferentialActions.NONE), foreignKey("f", cascade)))
			.isEqualTo(foreignKey("f", cascade));
	}

	@Test
	void givesAReadableNameToWhatNobodyHasNamed() {
		assertThat(desired(Speech.ofEntities(), List.of(),
				List.of(table().withConstraints(List.of(key("ukfhmsvw9yvjkc4a9d0ap8yl2lo"))))))
			.containsExactly(table().withConstraints(List.of(key("uq_t_a"))));
	}

	@Test
	void keepsTheNameOfWhatIsThere() {
		assertThat(constraint(Speech.ofEverything(), key("by_hand"), key("t_a_key"))).isEqualTo(key("by_hand"));
	}

	@Test
	void takesANameThatSomebodyHasChosen() {
		assertThat(constraint(Speech.ofEverything(), key("t_a_key"), key("by_hand"))).isEqualTo(key("by_hand"));
	}

	@Test
	void recognizesAConditionThatHasChangedByItsColumn() {
		assertThat(constraint(Speech.ofEntities(), check("ck_t_a", "a in (1)"), check("t_a_check", "a in (1, 2)")))
			.isEqualTo(check("ck_t_a", "a in (1, 2)"));
	}

	@Test
	void dropsAPlainIndexThatEntitiesDoNotSayAndKeepsAPartialOne() {
		Table there = table().withIndexes(List.of(index("i", null), index("j", "a > 0")));
		assertThat(desired(Speech.ofEntities(), List.of(there), List.of(table())))
			.containsExactly(table().withIndexes(List.of(index("j", "a > 0"))));
	}

	@Test
	void dropsAnIndexWithItsColumnThoughNobodySpeaksOfIt() {
		Table there = table().withColumns(List.of(column(null), column(null).withName("b")))
			.withIndexes(List.of(new Index("i", false, "btree", List.of("b"), List.of("b"), List.of(), false, Map.of(),
					"a > 0", true, null)));
		assertThat(desired(Speech.ofEntities(), List.of(there), List.of(table()))).containsExactly(table());
	}

	@Test
	void keepsCommentsAndOptionsThatEntitiesDoNotGive() {
		Table there = table().withComment("By hand")
			.withOptions(new TableOptions(false, Map.of("fillfactor", "70"), true, false, null, null, List.of()));
		assertThat(desired(Speech.ofEntities(), List.of(there), List.of(table()))).containsExactly(there);
	}

	private static List<SchemaObject> desired(Speech speech, List<SchemaObject> there, List<SchemaObject> said) {
		return List.copyOf(new Overlay(speech, Naming.DEFAULT, (object) -> true).apply(schema(there), schema(said))
			.schema()
			.objects()
			.values());
	}

	private static Column column(Speech speech, Column there, Column said) {
		return ((Table) desired(speech, List.of(table().withColumns(List.of(there))),
				List.of(table().withColumns(List.of(said))))
			.get(0)).columns().get(0);
	}

	private static Constraint constraint(Speech speech, Constraint there, Constraint said) {
		return ((Table) desired(speech, List.of(table().withConstraints(List.of(there))),
				List.of(table().withConstraints(List.of(said))))
			.get(0)).constraints().get(0);
	}

	private static Schema schema(List<? extends SchemaObject> objects) {
		return Schema.of(objects, Set.of(), Map.of());
	}

	private static Table table() {
		return new Table(T, List.of(column(null)), List.of(), List.of(), List.of(), TableOptions.NONE, List.of(), null);
	}

	private static Column column(ColumnValue value) {
		return new Column("a", "bigint", true, value, null, null, null);
	}

	private static View view() {
		return new View(new QualifiedName("public", "v"), false, "select 1", List.of(), Map.of(), List.of(), List.of(),
				List.of(), null, null);
	}

	private static KeyConstraint key(String name) {
		return new KeyConstraint(name, false, List.of("a"), List.of(), false, false, Deferral.NOT_DEFERRABLE, Map.of(),
				null);
	}

	private static KeyConstraint primary(String name, String... columns) {
		return new KeyConstraint(name, true, List.of(columns), List.of(), false, false, Deferral.NOT_DEFERRABLE,
				Map.of(), null);
	}

	private static CheckConstraint check(String name, String expression) {
		return new CheckConstraint(name, expression, List.of("a"), true, true, true, null);
	}

	private static ForeignKey foreignKey(String name, ReferentialActions actions) {
		return new ForeignKey(name, List.of("a"), T, List.of("a"), actions, false, false, Deferral.NOT_DEFERRABLE, true,
				true, null);
	}

	private static Index index(String name, String predicate) {
		return new Index(name, false, "btree", List.of("a"), List.of("a"), List.of(), false, Map.of(), predicate, true,
				null);
	}

}
