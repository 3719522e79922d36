package dev.migrations.postgres;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class PostgresServerTests {

	private static final Set<String> seen = new HashSet<>();

	@Test
	void givesTheVersionThatTheBuildAsksFor(TestDatabase database) {
		String asked = System.getProperty("postgres.version").replaceFirst("\\..*", "");
		assertThat(database.query("show server_version_num")).startsWith(asked);
	}

	@RepeatedTest(2)
	void givesEachTestADatabaseOfItsOwn(TestDatabase database) {
		assertThat(seen.add(database.query("select current_database()"))).isTrue();
		database.execute("create table left_by_a_test (id int)");
	}

}
