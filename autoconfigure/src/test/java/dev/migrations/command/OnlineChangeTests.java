package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.build.Experiment;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long clients wait while a table is changed that they read and write: in one
 * transaction, and by the revisions of {@code --online}. A build takes a tenth of the
 * rows of the profile {@code endurance}.
 */
@PostgresTest
@Experiment
class OnlineChangeTests {

	private static final int ROWS = 2_000_000;

	private static final String BEFORE = """
			create table customer (id int primary key);
			create table purchase (id int primary key, customer_id int, code text, amount int, state text);
			""";

	private static final String AFTER = """
			create table customer (id int primary key);
			create table purchase (id int primary key, customer_id int, code text not null, amount int, state text not null,
			    constraint fk_purchase_customer foreign key (customer_id) references customer,
			    constraint ck_purchase_amount check (amount >= 0), constraint uq_purchase_code unique (code));
			create index ix_purchase_state on purchase (state, amount);
			""";

	private final TestDatabase database;

	private final int rows = Experiment.Share.of(ROWS);

	private String said = BEFORE;

	OnlineChangeTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void letsClientsGoOn(@TempDir Path plain, @TempDir Path online, TestReporter reporter) throws Exception {
		Project first = Project.in(plain).names("%(rev)s");
		Project second = Project.in(online).names("%(rev)s");
		generate(first, "a1", false);
		second.file("src/main/resources/migrations/versions/a1.sql",
				first.text("src/main/resources/migrations/versions/a1.sql"));
		migrations(first).upgrade();
		this.database.execute("""
				insert into customer select n from generate_series(1, 1000) n;
				insert into purchase select n, n %% 1000 + 1, 'code ' || n, n, 'open' from generate_series(1, %d) n;
				""".formatted(this.rows));
		this.said = AFTER;
		generate(first, "b2", false);
		generate(second, "b2", true);
		Duration stopped = longestWait(first);
		migrations(first).downgrade("a1");
		Duration goingOn = longestWait(second);
		reporter.publishEntry("longest wait of a client with %d rows".formatted(this.rows),
				"plain %d ms, online %d ms".formatted(stopped.toMillis(), goingOn.toMillis()));
		assertThat(goingOn).isLessThan(stopped.dividedBy(2));
	}

	private Duration longestWait(Project project) throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService clients = Executors.newFixedThreadPool(3);
		try {
			List<Future<Duration>> waits = new ArrayList<>();
			waits.add(clients.submit(client("select * from purchase where id = ?", done)));
			waits.add(clients.submit(client("update purchase set amount = amount + 1 where id = ?", done)));
			waits.add(clients.submit(client("select * from customer where id = ? % 1000", done)));
			migrations(project).upgrade();
			done.set(true);
			Duration longest = Duration.ZERO;
			for (Future<Duration> wait : waits) {
				longest = (wait.get().compareTo(longest) > 0) ? wait.get() : longest;
			}
			return longest;
		}
		finally {
			done.set(true);
			clients.shutdown();
		}
	}

	/** Does the same again and again, and tells what took longest. */
	private Callable<Duration> client(String sql, AtomicBoolean done) throws SQLException {
		Connection connection = this.database.connect();
		PreparedStatement statement = connection.prepareStatement(sql);
		statement.setInt(1, 1);
		statement.execute();
		return () -> {
			try (connection; statement) {
				long longest = 0;
				while (!done.get()) {
					statement.setInt(1, ThreadLocalRandom.current().nextInt(this.rows) + 1);
					long start = System.nanoTime();
					statement.execute();
					longest = Math.max(longest, System.nanoTime() - start);
				}
				return Duration.ofNanos(longest);
			}
		};
	}

	private void generate(Project project, String id, boolean online) {
		assertThat(autogeneration(project)
			.generate(GenerateRequest.of(NewRevision.of(id).withId(id)).withOnline(online), project.files())
			.unproven()).isNull();
	}

	private Autogeneration autogeneration(Project project) {
		return new Autogeneration(migrations(project), new ChangeGenerator(
				new ScriptSchemaSource("schema.sql", new ByteArrayResource(this.said.getBytes(StandardCharsets.UTF_8))),
				null));
	}

	private Migrations migrations(Project project) {
		return MigrationsFixture.on(this.database).of(project.files().folders().load());
	}

}
