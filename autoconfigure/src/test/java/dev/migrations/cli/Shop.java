package dev.migrations.cli;

import java.nio.file.Path;

import dev.migrations.autoconfigure.RevisionFolder;

/**
 * The revisions of a shop: two branches of one root, and a second root whose head depends
 * on one of them.
 *
 * <pre>
 * 1975 - 27c6 [shop] - d747
 *      \ ae10 - 55af
 *                   :
 * 3cac [net] - 109e - 29f8 - 2a95
 * </pre>
 */
final class Shop {

	private Shop() {
	}

	static RevisionFolder write(Path folder) {
		RevisionFolder revisions = new RevisionFolder(folder);
		write(revisions, "1975", "", "", "");
		write(revisions, "27c6", "1975", "shop", "");
		write(revisions, "d747", "27c6", "", "");
		write(revisions, "ae10", "1975", "", "");
		write(revisions, "55af", "ae10", "", "");
		write(revisions, "3cac", "", "net", "");
		write(revisions, "109e", "3cac", "", "");
		write(revisions, "29f8", "109e", "", "");
		write(revisions, "2a95", "29f8", "", "55af");
		return revisions;
	}

	private static void write(RevisionFolder revisions, String id, String revises, String label, String dependsOn) {
		revisions.file(id + ".sql", """
				-- make t%1$s
				--
				-- Revision ID: %1$s
				-- Revises: %2$s
				-- Branch Labels: %3$s
				-- Depends On: %4$s

				-- migrate: upgrade
				create table t%1$s (id int);

				-- migrate: downgrade
				drop table t%1$s;
				""".formatted(id, revises, label, dependsOn));
	}

}
