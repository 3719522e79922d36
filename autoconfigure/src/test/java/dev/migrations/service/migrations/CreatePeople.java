package dev.migrations.service.migrations;

import dev.migrations.migration.Migration;
import dev.migrations.migration.Operations;
import dev.migrations.migration.Revision;

import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Takes from the environment what a table is called.
 */
@Revision(id = "1a2b3c", message = "create people\n\nwith their names", createDate = "2026-11-20T15:30:00Z",
		branchLabels = "people")
class CreatePeople implements Migration {

	private final String table;

	CreatePeople(ResourceLoader resources, Environment environment) {
		this.table = environment.getProperty("people.table", "people");
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("create table %s (id int primary key, name text)".formatted(this.table));
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("drop table " + this.table);
	}

}
