package dev.migrations.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;

/**
 * A linear history of single-statement revisions: a jar that has it for each of the tools,
 * and a folder that has it for us.
 *
 * @param folder where our files are
 * @param jar what a service would be packed as
 * @param length how many revisions there are
 */
record History(Path folder, Path jar, int length) {

	private static final String CHANGE_LOG = """
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
				xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
				<includeAll path="db/changelog/versions/"/>
			</databaseChangeLog>
			""";

	static History write(Path target, int length) throws IOException {
		Path folder = Files.createDirectories(target.resolve("history-" + length));
		Path jar = target.resolve("history-%d.jar".formatted(length));
		Set<String> folders = new TreeSet<>();
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
			add(out, folders, "db/changelog/master.xml", CHANGE_LOG);
			for (int i = 0; i < length; i++) {
				String ours = ours(i);
				Files.writeString(folder.resolve(fileName(i)), ours);
				add(out, folders, "migrations/versions/" + fileName(i), ours);
				add(out, folders, "db/migration/V%d__create_table_t%d.sql".formatted(i + 1, i), statement(i) + ";\n");
				add(out, folders, "db/changelog/versions/%05d_create_table_t%d.sql".formatted(i, i),
						"--liquibase formatted sql\n--changeset benchmark:%d\n%s;\n--rollback drop table t%d;\n"
							.formatted(i, statement(i), i));
			}
		}
		return new History(folder, jar, length);
	}

	private static void add(JarOutputStream jar, Set<String> folders, String name, String text) throws IOException {
		for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
			if (folders.add(name.substring(0, end + 1))) {
				jar.putNextEntry(new JarEntry(name.substring(0, end + 1)));
			}
		}
		jar.putNextEntry(new JarEntry(name));
		jar.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String ours(int i) {
		return """
				-- create table t%1$d
				--
				-- Revision ID: %2$s
				-- Revises: %3$s
				-- Create Date: 2026-01-01T00:00:00Z

				-- migrate: upgrade
				%4$s;

				-- migrate: downgrade
				drop table t%1$d;
				""".formatted(i, id(i), (i == 0) ? "" : id(i - 1), statement(i));
	}

	static String fileName(int i) {
		return "%05d_%s_create_table_t%d.sql".formatted(i, id(i), i);
	}

	/** The statements alone. */
	List<String> statements() {
		return IntStream.range(0, this.length).mapToObj(History::statement).toList();
	}

	/** Identifiers whose order says nothing, as those that are drawn. */
	static String id(int i) {
		return "%012x".formatted(((i + 1) * 0x9E3779B97F4A7C15L) >>> 16);
	}

	private static String statement(int i) {
		return "create table t%d (id int primary key, v text)".formatted(i);
	}

}
