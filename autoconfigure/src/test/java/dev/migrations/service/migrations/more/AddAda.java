package dev.migrations.service.migrations.more;

import dev.migrations.migration.Operations;
import dev.migrations.migration.Revision;
import dev.migrations.service.migrations.Named;

/**
 * Is a migration by what it extends.
 */
@Revision(id = "4d5e6f", revises = "1a2b3c", message = "add ada")
class AddAda extends Named {

	@Override
	public void upgrade(Operations op) {
		op.execute("insert into people values (1, '%s')".formatted(name()));
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("delete from people where id = 1");
	}

	@Override
	protected String name() {
		return "Ada";
	}

}
