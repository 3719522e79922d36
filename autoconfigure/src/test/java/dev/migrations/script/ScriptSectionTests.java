package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;

import dev.migrations.revision.Direction;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.AbstractResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptSectionTests {

	@Test
	void consistsOfWhatIsBelowItsMark() {
		ScriptOutline outline = Scripts.outline(Scripts.HEADER + "-- migrate: downgrade\nselect 'down';\n\n"
				+ "-- migrate: upgrade\nselect 'up';\nselect 'up, too';\n");
		assertThat(outline.upgrade().line()).isEqualTo(6);
		assertThat(outline.upgrade().statementCount()).isEqualTo(2);
		assertThat(Scripts.read(outline.upgrade())).extracting(ScriptStatement::text)
			.containsExactly("select 'up'", "select 'up, too'");
		assertThat(Scripts.read(outline.upgrade())).extracting(ScriptStatement::position)
			.hasToString("[x.sql:7, x.sql:8]");
		assertThat(outline.downgrade().line()).isEqualTo(3);
		assertThat(Scripts.read(outline.downgrade())).extracting(ScriptStatement::text)
			.containsExactly("select 'down'");
	}

	@Test
	void isAbsentWhereARevisionCannotBeUndone() {
		assertThat(Scripts.upgrade("select 1;").downgrade()).isNull();
	}

	@Test
	void mayBeEmpty() {
		ScriptOutline outline = Scripts.upgrade("-- nothing to do\n-- migrate: downgrade\n");
		assertThat(outline.upgrade().segments()).isEmpty();
		assertThat(outline.upgrade().transactional()).isTrue();
		assertThat(Scripts.read(outline.upgrade())).isEmpty();
		assertThat(outline.downgrade().statementCount()).isZero();
	}

	@Test
	void runsInATransaction() {
		assertThat(Scripts.upgrade("select 1; select 2;").upgrade().segments())
			.containsExactly(new ScriptSegment(true, 2));
	}

	@Test
	void needsNoMarkIfAllOfItRefusesATransaction() {
		ScriptSection section = Scripts.upgrade("create index concurrently i on a (b); vacuum a;").upgrade();
		assertThat(section.segments()).containsExactly(new ScriptSegment(false, 2));
		assertThat(section.transactional()).isFalse();
		assertThat(Scripts.read(section)).extracting(ScriptStatement::transactional).containsExactly(false, false);
	}

	@Test
	void readsTheOptionsBehindManyPublications() {
		String publications = "p, ".repeat(100) + "p";
		assertThat(Scripts
			.upgrade("alter subscription s set publication %s with (refresh = false);".formatted(publications))
			.upgrade()
			.transactional()).isTrue();
		assertThat(Scripts.upgrade("alter subscription s set publication %s;".formatted(publications))
			.upgrade()
			.transactional()).isFalse();
	}

	@Test
	void leavesTheTransactionBetweenMarks() {
		ScriptSection section = Scripts
			.upgrade("select 1;\nselect 2;\n-- migrate: autocommit\nvacuum;\nselect 3;\n-- migrate: end\nselect 4;\n")
			.upgrade();
		assertThat(section.segments()).containsExactly(new ScriptSegment(true, 2), new ScriptSegment(false, 2),
				new ScriptSegment(true, 1));
		assertThat(Scripts.read(section)).extracting(ScriptStatement::transactional)
			.containsExactly(true, true, false, false, true);
	}

	@Test
	void joinsWhatRunsInOneWay() {
		assertThat(Scripts
			.upgrade("vacuum;\n-- migrate: autocommit\nselect 1;\n-- migrate: end\nvacuum;\n"
					+ "-- migrate: autocommit\n-- migrate: end\nvacuum;")
			.upgrade()
			.segments()).containsExactly(new ScriptSegment(false, 4));
	}

	@Test
	void givesItsTextAsItIs() {
		String text = "-- why\nselect 1;\r\n\n-- migrate: autocommit\nvacuum; -- 😀\n-- migrate: end";
		ScriptOutline outline = Scripts
			.outline(Scripts.HEADER + "-- migrate: downgrade\n\n" + text + "\n\n  -- migrate: upgrade\nselect 1;\n");
		assertThat(outline.downgrade().text(1000)).isEqualTo(new ScriptText(text, false));
		assertThat(outline.downgrade().text(8)).isEqualTo(new ScriptText("-- why", true));
		assertThat(outline.downgrade().text(text.indexOf("😀") + 3))
			.isEqualTo(new ScriptText(text.substring(0, text.indexOf("😀")).strip(), true));
		assertThat(outline.upgrade().text(1000)).isEqualTo(new ScriptText("select 1;", false));
	}

	@Test
	void giveAnEmptyTextIfNothingIsInIt() {
		assertThat(Scripts.upgrade("").upgrade().text(10)).isEqualTo(new ScriptText("", false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "select 1;",
			"-- why\nselect 1;\r\n\n-- migrate: autocommit\nvacuum; -- 😀\n-- migrate: end",
			"copy a from stdin;\n1\n\\." })
	void writesItsTextAsItIs(String text) throws IOException {
		StringBuilder out = new StringBuilder();
		Scripts.upgrade("\n \n" + text + "\n\n \n-- migrate: downgrade\nselect 2;").upgrade().writeTo(out);
		assertThat(out).hasToString(text);
	}

	@Test
	void writesALongTextWithAllItsBlankLines() throws IOException {
		String text = "select 1;" + "\n".repeat(10_000) + "select '" + "ü😀".repeat(10_000) + "';";
		StringBuilder out = new StringBuilder();
		Scripts.upgrade("\n".repeat(10_000) + text + "\n".repeat(10_000)).upgrade().writeTo(out);
		assertThat(out).hasToString(text);
	}

	@Test
	void isFoundBehindABigOneAndAByteOrderMark() {
		String upgrade = "select '" + "ü😀".repeat(50_000) + "';\n";
		ScriptOutline outline = Scripts
			.outline("\uFEFF" + Scripts.UPGRADE + upgrade + "  -- migrate: downgrade\n select 'down';\n");
		assertThat(outline.downgrade().text(100)).isEqualTo(new ScriptText("select 'down';", false));
		assertThat(Scripts.read(outline.downgrade())).extracting(ScriptStatement::position)
			.containsExactly(new SourcePosition("x.sql", 6, 2));
	}

	@Test
	void hasNoNextStatementAtItsEnd() {
		try (ScriptStatements statements = Scripts.upgrade("select 1;").upgrade().open()) {
			statements.next();
			assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(statements::next);
			assertThat(statements.hasNext()).isFalse();
		}
	}

	@Test
	void tellsWhatChangesTheSession() {
		assertThat(Scripts
			.statements("set a = 1; set local b = 1; set session c = 1; set role x; reset all; discard plans;"
					+ "set transaction read only; set constraints all deferred; set session characteristics as transaction read only;"
					+ "select set_config('a', '', false); do 'begin end'; call p(); select 1; create table t (a int);"
					+ "insert into t select pg_catalog.SET_CONFIG('a', 'b', true); select 'set_config(';"))
			.filteredOn((statement) -> ((SqlStatement) statement).changesSession())
			.extracting(ScriptStatement::text)
			.containsExactly("set a = 1", "set session c = 1", "set role x", "reset all", "discard plans",
					"set session characteristics as transaction read only", "select set_config('a', '', false)",
					"do 'begin end'", "call p()", "insert into t select pg_catalog.SET_CONFIG('a', 'b', true)");
	}

	@Test
	void refusesAFileThatHasChanged() {
		ChangingResource resource = new ChangingResource(Scripts.UPGRADE + "select 1;");
		ScriptSection section = SqlRevision.of(Scripts.NAME, resource).outline(true).upgrade();
		resource.text = Scripts.HEADER + "\n-- migrate: upgrade\nselect 2;";
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(section::open)
			.withMessageContaining(
					"x.sql:3: the file has changed since it was checked: expected '-- migrate: upgrade' here");
	}

	@Test
	void saysThatAFileHasGone() {
		ChangingResource resource = new ChangingResource(Scripts.UPGRADE + "select 1;");
		ScriptSection section = SqlRevision.of(Scripts.NAME, resource).outline(true).upgrade();
		resource.text = "";
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(section::open)
			.withMessage("'x.sql' cannot be read any more: it has gone. See to it that the file stays where it is.");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> section.text(10))
			.withMessageContaining("'x.sql' cannot be read any more");
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(() -> SqlRevision.of(Scripts.NAME, resource))
			.satisfies((ex) -> assertThat(ex.problems()).hasToString("[x.sql: cannot be read: it has gone]"));
	}

	@Test
	void collectsWhatIsToDoInEachDirection() {
		ScriptOutline outline = Scripts.upgrade(
				"-- migrate: todo choose a default\nselect 1;\n-- migrate: todo\n-- migrate: downgrade\n-- migrate: todo more");
		assertThat(outline.todos())
			.isEqualTo(List.of(new Todo(new SourcePosition("x.sql", 4, 1), "choose a default", Direction.UPGRADE),
					new Todo(new SourcePosition("x.sql", 6, 1), "", Direction.UPGRADE),
					new Todo(new SourcePosition("x.sql", 8, 1), "more", Direction.DOWNGRADE)));
	}

	/** A file that somebody edits; an empty one has been deleted. */
	private static final class ChangingResource extends AbstractResource {

		private String text;

		private ChangingResource(String text) {
			this.text = text;
		}

		@Override
		public InputStream getInputStream() throws IOException {
			if (this.text.isEmpty()) {
				throw new IOException("it has gone");
			}
			return new ByteArrayInputStream(this.text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getDescription() {
			return this.text;
		}

	}

}
