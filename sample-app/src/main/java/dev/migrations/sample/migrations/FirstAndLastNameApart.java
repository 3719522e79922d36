package dev.migrations.sample.migrations;

import dev.migrations.migration.Migration;
import dev.migrations.migration.Operations;
import dev.migrations.migration.Revision;

/**
 * The first word is the first name, the rest is the last name; who has a single name has
 * an empty last name. If a part has more than 120 letters the upgrade fails; users who
 * are done by then stay so, and it goes on behind them once that is corrected.
 */
@Revision(id = "bc80066c0947", revises = "b770dee501a3", message = "first and last name apart",
		createDate = "2025-07-15T10:50:00Z")
class FirstAndLastNameApart implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("users", (c) -> c.varchar("first_name", 120));
		op.addColumn("users", (c) -> c.varchar("last_name", 120));
		op.batch("users", (users) -> users.key("id").size(5000).update("""
				first_name = split_part(full_name, ' ', 1),
				last_name = substr(full_name, length(split_part(full_name, ' ', 1)) + 2)"""));
		op.alterColumn("users", "first_name", (c) -> c.notNull());
		op.alterColumn("users", "last_name", (c) -> c.notNull());
		op.dropColumn("users", "full_name");
	}

	@Override
	public void downgrade(Operations op) {
		op.addColumn("users", (c) -> c.text("full_name"));
		op.batch("users", (users) -> users.key("id").size(5000).update("""
				full_name = case last_name when '' then first_name else first_name || ' ' || last_name end"""));
		op.alterColumn("users", "full_name", (c) -> c.notNull());
		op.dropColumn("users", "first_name");
		op.dropColumn("users", "last_name");
	}

}
