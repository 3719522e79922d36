package dev.migrations.command;

import java.time.Duration;

import javax.sql.DataSource;

import dev.migrations.execution.LockMode;
import dev.migrations.script.Revisions;

/**
 * A history with everything that can be interrupted.
 */
final class WorstDay {

	private static final Duration LEASE = Duration.ofSeconds(1);

	static final Revisions REVISIONS = Revisions.none()
		.with("r01", "", """
				create table item (id int primary key, n int not null, words text);
				insert into item select i, i % 97, repeat('word ' || i, 20) from generate_series(1, 2000) i;
				create type mood as enum ('sad', 'content');
				create table event (id int not null, at int not null) partition by range (at);
				create table event_1 partition of event for values from (1) to (1000);
				create table event_2 partition of event for values from (1000) to (9000);
				insert into event select i, i from generate_series(1, 2000) i;
				create table note (text text)""", "drop table item, event, note; drop type mood")
		.with("r02", "r01", """
				create index concurrently item_n on item (n);
				create unique index concurrently item_n_id on item (n, id)""", """
				drop index concurrently item_n_id;
				drop index concurrently item_n""")
		.with("r03", "r02", "alter type mood add value 'glad' after 'sad'", "")
		.with("r04", "r03", """
				alter table item add column mood mood;
				insert into note values ('before');
				-- migrate: autocommit
				alter type mood add value 'happy';
				update item set mood = 'happy' where id % 7 = 0;
				insert into note values ('between');
				create index concurrently item_mood on item (mood);
				vacuum item;
				copy note from stdin;
				copied
				\\.
				-- migrate: end
				insert into note select 'after ' || count(*) from note;
				alter table item alter column mood set default 'glad'""", "")
		.with("r05", "r04", """
				reindex index concurrently item_n;
				reindex table concurrently item""", "select 1")
		.with("r06", "r05", "alter table event detach partition event_1 concurrently", "select 1")
		.with("r07", "r06", """
				update item set n = n + 1 where id % 3 = 0;
				delete from item where id > 1900;
				insert into note select 'items ' || sum(n) from item""", "select 1")
		.with("r08", "r07", "drop index concurrently item_n", "create index concurrently item_n on item (n)")
		.with("r09", "r08", """
				create index event_at on event (at);
				-- migrate: autocommit
				reindex table concurrently event;
				create index concurrently event_1_at on event_1 (at);
				create table between (id int primary key);
				-- migrate: end
				create view glad as select * from item where mood = 'glad'""", "")
		.with("r10", "r09", """
				create table child (id int primary key, item int references item);
				insert into child select id, id from item where n < 5""", "drop table child");

	/** How many they are. */
	static final int COUNT = 10;

	private WorstDay() {
	}

	static Migrations migrations(DataSource dataSource, LockMode mode) {
		MigrationsFixture fixture = MigrationsFixture.on(dataSource);
		return ((mode == LockMode.TABLE) ? fixture.lease(LEASE) : fixture.lockMode(mode)).of(REVISIONS);
	}

}
