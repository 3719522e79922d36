package dev.migrations.script;

import dev.migrations.migration.Operations;
import dev.migrations.migration.ReversibleMigration;
import dev.migrations.migration.Revision;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a revision in Java replaces is taken from those that come before it.
 */
class FormerStatementsTests {

	@Test
	void theLastStatementOfTheNearestRevisionCounts() {
		assertThat(downgrade(new Replacing(""))).contains("as select 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a111", "a11" })
	void aRevisionMayBeNamed(String revision) {
		assertThat(downgrade(new Replacing(revision))).contains("as select 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "9999", "2222", "eeee" })
	void onlyOneThatComesBefore(String revision) {
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> downgrade(new Replacing(revision)))
			.withMessageMatching(
					"(?s).*'op.createOrReplaceView' at FormerStatementsTests.java:\\d+ cannot be undone: there is no revision '%s' before 'eeee'.*"
						.formatted(revision));
	}

	@Test
	void ofSeveralNoneIsGuessed() {
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> downgrade(new Replacing("a")))
			.withMessageContaining("'a' may be any of [abbb, a111]: say more of it");
	}

	private static String downgrade(ReversibleMigration migration) {
		ScriptSection downgrade = Revisions.none()
			.with("a111", "", "create view v as select 1", "drop view v")
			.with("abbb", "a111", "create or replace view v as select 2; create or replace view v as select 3", "")
			.with("2222", "a111", "create or replace view v as select 9", "")
			.java(migration)
			.load()
			.get(new RevisionId("eeee"))
			.outline(true)
			.downgrade();
		return (downgrade != null) ? downgrade.text(10000).text() : "";
	}

	@Revision(id = "eeee", revises = "abbb")
	record Replacing(String revision) implements ReversibleMigration {

		@Override
		public void upgrade(Operations op) {
			op.createOrReplaceView("v", "select 4", (view) -> {
				if (!this.revision.isEmpty()) {
					view.replaces(this.revision);
				}
			});
		}

	}

}
