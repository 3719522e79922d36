package dev.migrations.sample.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@PostgresTest
class HistoryTests {

	private final RevisionFiles history = RevisionFiles.load();

	@Test
	void endsInOneHead() {
		Set<String> parents = this.history.inOrder()
			.stream()
			.flatMap((revision) -> revision.downRevisions().stream())
			.collect(Collectors.toSet());
		assertThat(this.history.inOrder()).extracting(RevisionFile::id)
			.filteredOn((id) -> !parents.contains(id))
			.containsExactly("63b4dcb03fe4");
	}

	@Test
	void goesFromHeadToBaseAndBackWithTheSameCatalogAtEachRevision(TestDatabase database) {
		int head = this.history.inOrder().size();
		List<String> catalogs = new ArrayList<>();
		catalogs.add(Catalog.everything(database));
		for (int place = 1; place <= head; place++) {
			this.history.move(database, place - 1, place);
			catalogs.add(Catalog.everything(database));
		}
		for (int place = head - 1; place >= 0; place--) {
			this.history.move(database, place + 1, place);
			assertThat(Catalog.everything(database)).isEqualTo(catalogs.get(place));
		}
		this.history.move(database, 0, head);
		assertThat(Catalog.everything(database)).isEqualTo(catalogs.get(head));
	}

	@Test
	void changesTheCatalogWithEachRevisionButMerges(TestDatabase database) {
		for (int place = 1; place <= this.history.inOrder().size(); place++) {
			String before = Catalog.everything(database);
			this.history.move(database, place - 1, place);
			boolean merge = this.history.inOrder().get(place - 1).downRevisions().size() > 1;
			assertThat(Catalog.everything(database).equals(before)).isEqualTo(merge);
		}
	}

	@Test
	void joinsANameAsItWasBeforeItWasSplit(TestDatabase database) {
		int split = this.history.placeOf("bc80066c0947");
		this.history.move(database, 0, split - 1);
		database.execute("""
				insert into users (email, full_name) values
				('a@example.org', 'Ada Lovelace'), ('b@example.org', 'Plato'), ('c@example.org', ''),
				('d@example.org', 'Ludwig  van Beethoven'), ('e@example.org', ' Leading')
				""");
		String before = database.query("select email || ':' || full_name from users order by email");
		this.history.move(database, split - 1, split);
		assertThat(database.query("select first_name || '|' || last_name from users order by email"))
			.isEqualTo("Ada|Lovelace\nPlato|\n|\nLudwig| van Beethoven\n|Leading");
		this.history.move(database, split, split - 1);
		assertThat(database.query("select email || ':' || full_name from users order by email")).isEqualTo(before);
	}

	@Test
	void turnsCriticalAlertsIntoWarningsWhenThereAreNoneAnyMore(TestDatabase database) {
		int critical = this.history.placeOf("fa8e17ff866f");
		this.history.move(database, 0, critical);
		database.execute("""
				insert into users (email, first_name, last_name) values ('a@example.org', 'Ada', 'Lovelace');
				insert into alert_rules (user_id, name, trigger, keyword, severity) values
				(1, 'one', 'KEYWORD', 'x', 'CRITICAL'), (1, 'two', 'KEYWORD', 'x', 'INFO');
				insert into alerts (rule_id, severity, message) values (1, 'CRITICAL', 'x'), (2, 'INFO', 'x')
				""");
		this.history.move(database, critical, critical - 1);
		assertThat(database.query("select severity from alerts order by id")).isEqualTo("WARNING\nINFO");
		assertThat(database.query("select severity from alert_rules order by id")).isEqualTo("WARNING\nINFO");
	}

	@Test
	void refusesToChangeTheAuditLog(TestDatabase database) {
		this.history.upgrade(database);
		database.execute("insert into audit_log (action, subject) values ('test', 'test:1')");
		assertThatException().isThrownBy(() -> database.execute("update audit_log set action = 'other'"))
			.withMessageContaining("audit_log is only ever appended to; update was refused");
	}

}
