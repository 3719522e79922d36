package dev.migrations.service.broken;

import dev.migrations.migration.Migration;
import dev.migrations.migration.Operations;
import dev.migrations.migration.ReversibleMigration;
import dev.migrations.migration.Revision;

/**
 * Revisions of which none can be loaded.
 */
final class Problems {

	private Problems() {
	}

	@Revision(id = "head", revises = { "a", "a" }, createDate = "yesterday", branchLabels = "a b")
	static class BadHeader extends Empty {

	}

	@Revision(id = "b1")
	static class NoMigration {

	}

	@Revision(id = "b2")
	abstract static class Abstract extends Empty {

	}

	@Revision(id = "b3")
	class Inner extends Empty {

	}

	static class NoRevision extends Empty {

	}

	@Revision(id = "b4")
	static class Injected extends Empty {

		Injected(Repository repository) {
		}

	}

	@Revision(id = "b5")
	static class NotReversible implements ReversibleMigration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select 1");
		}

	}

	interface Repository {

	}

	abstract static class Empty implements Migration {

		@Override
		public void upgrade(Operations op) {
		}

	}

}
