package dev.migrations.sample.history;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@PostgresTest
class HistoryTests {

	private final History history;

	HistoryTests(TestDatabase database) {
		this.history = new History(database);
	}

	@Test
	void goesFromHeadToBaseAndBackWithTheSameCatalog(TestDatabase database) {
		String empty = Catalog.everything(database);
		this.history.upgrade();
		String head = Catalog.everything(database);
		this.history.downgrade();
		assertThat(Catalog.everything(database)).isEqualTo(empty);
		this.history.upgrade();
		assertThat(Catalog.everything(database)).isEqualTo(head);
	}

	@Test
	void goesThroughEachRevisionAndBackWithTheSameCatalog(TestDatabase database) {
		List<String> catalogs = new ArrayList<>();
		for (int place = 0; place <= this.history.size(); place++) {
			this.history.moveTo(place);
			catalogs.add(Catalog.everything(database));
		}
		for (int place = this.history.size(); place >= 0; place--) {
			this.history.moveTo(place);
			assertThat(Catalog.everything(database)).isEqualTo(catalogs.get(place));
		}
	}

	@Test
	void changesTheCatalogWithEachRevisionButMerges(TestDatabase database) {
		for (int place = 1; place <= this.history.size(); place++) {
			String before = Catalog.everything(database);
			this.history.moveTo(place);
			boolean merge = this.history.at(place).downRevisions().size() > 1;
			assertThat(Catalog.everything(database).equals(before)).isEqualTo(merge);
		}
	}

	@Test
	void joinsANameAsItWasBeforeItWasSplit(TestDatabase database) {
		int split = this.history.placeOf("bc80066c0947");
		this.history.moveTo(split - 1);
		database.execute("""
				insert into users (email, full_name) values
				('a@example.org', 'Ada Lovelace'), ('b@example.org', 'Plato'), ('c@example.org', ''),
				('d@example.org', 'Ludwig  van Beethoven'), ('e@example.org', ' Leading')
				""");
		String before = database.query("select email || ':' || full_name from users order by email");
		this.history.moveTo(split);
		assertThat(database.query("select first_name || '|' || last_name from users order by email"))
			.isEqualTo("Ada|Lovelace\nPlato|\n|\nLudwig| van Beethoven\n|Leading");
		this.history.moveTo(split - 1);
		assertThat(database.query("select email || ':' || full_name from users order by email")).isEqualTo(before);
	}

	@Test
	void turnsCriticalAlertsIntoWarningsWhenThereAreNoneAnyMore(TestDatabase database) {
		int critical = this.history.placeOf("fa8e17ff866f");
		this.history.moveTo(critical);
		database.execute("""
				insert into users (email, first_name, last_name) values ('a@example.org', 'Ada', 'Lovelace');
				insert into alert_rules (user_id, name, trigger, keyword, severity) values
				(1, 'one', 'KEYWORD', 'x', 'CRITICAL'), (1, 'two', 'KEYWORD', 'x', 'INFO');
				insert into alerts (rule_id, severity, message) values (1, 'CRITICAL', 'x'), (2, 'INFO', 'x')
				""");
		this.history.moveTo(critical - 1);
		assertThat(database.query("select severity from alerts order by id")).isEqualTo("WARNING\nINFO");
		assertThat(database.query("select severity from alert_rules order by id")).isEqualTo("WARNING\nINFO");
	}

	@Test
	void refusesToChangeTheAuditLog(TestDatabase database) {
		this.history.upgrade();
		database.execute("insert into audit_log (action, subject) values ('test', 'test:1')");
		assertThatException().isThrownBy(() -> database.execute("update audit_log set action = 'other'"))
			.withMessageContaining("audit_log is only ever appended to; update was refused");
	}

}
