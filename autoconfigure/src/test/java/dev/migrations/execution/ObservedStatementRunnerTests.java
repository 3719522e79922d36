package dev.migrations.execution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObservedStatementRunnerTests extends StatementRunnerContract {

	private static final List<String> observed = new ArrayList<>();

	ObservedStatementRunnerTests() {
		super((connection) -> new ObservedStatementRunner(connection,
				(statement, duration) -> observed.add(statement.text())));
	}

	@Test
	void tellsOfEachStatementAfterItRan(TestDatabase database) throws SQLException {
		observed.clear();
		run(database, """
				create table t (a int);
				copy t from stdin;
				1
				\\.
				select 1;
				""");
		assertThat(observed).containsExactly("create table t (a int)", "copy t from stdin", "select 1");
	}

}
