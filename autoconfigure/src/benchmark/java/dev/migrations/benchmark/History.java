package dev.migrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear history of single-statement revisions, as files.
 *
 * @param folder where the files are
 * @param length how many there are
 */
record History(Path folder, int length) {

	static History write(int length) throws IOException {
		Path folder = Files.createTempDirectory("benchmark");
		for (int i = 0; i < length; i++) {
			Files.writeString(folder.resolve("%05d_%s.sql".formatted(i, id(i))), """
					-- create table t%1$d
					--
					-- Revision ID: %2$s
					-- Revises: %3$s
					-- Create Date: 2026-01-01T00:00:00Z

					-- migrate: upgrade
					%4$s;

					-- migrate: downgrade
					drop table t%1$d;
					""".formatted(i, id(i), (i == 0) ? "" : id(i - 1), statement(i)));
		}
		return new History(folder, length);
	}

	/** The statements alone. */
	List<String> statements() {
		return IntStream.range(0, this.length).mapToObj(History::statement).toList();
	}

	static String id(int i) {
		return "%012x".formatted(i + 1);
	}

	private static String statement(int i) {
		return "create table t%d (id int primary key, v text)".formatted(i);
	}

}
