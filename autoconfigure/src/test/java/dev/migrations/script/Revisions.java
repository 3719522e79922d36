package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.migration.Migration;

/**
 * Revisions of a test, written down where the test is.
 */
public final class Revisions {

	private final List<RevisionScript> scripts = new ArrayList<>();

	private Revisions() {
	}

	public static Revisions none() {
		return new Revisions();
	}

	/**
	 * One revision after the other, each making the table that is called as itself.
	 */
	public static Revisions tables(String... ids) {
		Revisions revisions = new Revisions();
		String previous = "";
		for (String id : ids) {
			revisions.with(id, previous, "create table %s (id int)".formatted(id), "drop table %s".formatted(id));
			previous = id;
		}
		return revisions;
	}

	/**
	 * A revision with both directions.
	 * @param revises its parents, separated by commas
	 */
	public Revisions with(String id, String revises, String upgrade, String downgrade) {
		return file(id + ".sql", text(id, revises, upgrade, downgrade));
	}

	/**
	 * What stands in the file of a revision with both directions.
	 */
	public static String text(String id, String revises, String upgrade, String downgrade) {
		return """
				-- make %1$s
				--
				-- Revision ID: %1$s
				-- Revises: %2$s

				-- migrate: upgrade
				%3$s;

				-- migrate: downgrade
				%4$s;
				""".formatted(id, revises, upgrade, downgrade);
	}

	/**
	 * A revision as its file has it.
	 */
	public Revisions file(String name, String text) {
		this.scripts.add(SqlRevision.of(name, text));
		return this;
	}

	/**
	 * A revision in Java.
	 */
	public Revisions java(Migration migration) {
		this.scripts.add(JavaRevision.of(migration));
		return this;
	}

	public RevisionScripts load() {
		return RevisionScripts.load(List.of(() -> new LoadedScripts(this.scripts, List.of(), List.of())));
	}

}
