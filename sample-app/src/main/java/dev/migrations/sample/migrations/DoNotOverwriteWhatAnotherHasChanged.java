package dev.migrations.sample.migrations;

import java.util.List;

import dev.migrations.migration.Operations;
import dev.migrations.migration.ReversibleMigration;
import dev.migrations.migration.Revision;

/**
 * Adds the versions by which optimistic locks work. It is undone by what adding a column
 * knows of itself.
 */
@Revision(id = "0399013f335d", revises = "879897d31720", message = "do not overwrite what another has changed",
		createDate = "2026-05-12T10:35:00Z")
class DoNotOverwriteWhatAnotherHasChanged implements ReversibleMigration {

	private static final List<String> TABLES = List.of("users", "journal_entries", "reminders", "alert_rules");

	@Override
	public void upgrade(Operations op) {
		for (String table : TABLES) {
			op.addColumn(table, (c) -> c.integer("version").notNull().defaultTo("0"));
		}
	}

}
