package dev.migrations.sample.history;

import java.time.Duration;
import java.util.List;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsSettings;
import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.RunSettings;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionTarget;
import dev.migrations.script.JavaRevisionSource;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.SqlRevisionSource;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The history of the service on a database, one revision at a time. A place in it says
 * how many revisions are applied.
 */
final class History {

	private final Migrations migrations;

	private final List<RevisionHeader> inOrder;

	private int place;

	History(TestDatabase database) {
		this(database,
				RevisionScripts.load(List.of(
						new SqlRevisionSource(List.of("classpath:migrations/versions"), History.class.getClassLoader()),
						new JavaRevisionSource(List.of("dev.migrations.sample.migrations"),
								new PathMatchingResourcePatternResolver(), new StandardEnvironment()))));
	}

	History(TestDatabase database, RevisionScripts scripts) {
		this.migrations = new Migrations(scripts,
				new ManagedSchema(database.dataSource(), null, ManagedSchema.VERSION_TABLE,
						ManagedSchema.HISTORY_TABLE),
				new MigrationsSettings(RevisionTarget.parse("head"), null),
				new RunSettings("history", null, "here", Duration.ofSeconds(10)));
		this.inOrder = scripts.graph().revisions();
	}

	Migrations migrations() {
		return this.migrations;
	}

	int size() {
		return this.inOrder.size();
	}

	/** The revision that makes a place out of the one before. */
	RevisionHeader at(int place) {
		return this.inOrder.get(place - 1);
	}

	/** The place at which a revision has just been applied. */
	int placeOf(String id) {
		return this.inOrder.stream().map((revision) -> revision.id().value()).toList().indexOf(id) + 1;
	}

	void moveTo(int target) {
		while (this.place < target) {
			this.place++;
			this.migrations.upgrade(at(this.place).id().value());
		}
		while (this.place > target) {
			undo(at(this.place));
			this.place--;
		}
	}

	/** From a merge there are several ways down; to one of its parents there is one. */
	private void undo(RevisionHeader revision) {
		boolean merge = revision.downRevisions().size() > 1;
		this.migrations.downgrade(merge ? revision.downRevisions().get(0).value() : revision.id() + "@-1");
	}

	void upgrade() {
		this.migrations.upgrade("head");
	}

	void downgrade() {
		this.migrations.downgrade("base");
	}

}
