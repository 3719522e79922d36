package dev.migrations.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.autoconfigure.RevisionFolder;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.RequiresProgram;
import dev.migrations.postgres.TestDatabase;
import dev.migrations.process.ServiceJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five kinds of user, each from the first command to the last.
 */
@PostgresTest
@RequiresProgram("psql")
class WalkThroughTests {

	private final TestDatabase database;

	private final Path folder;

	WalkThroughTests(TestDatabase database, @TempDir Path folder) throws IOException {
		this.database = database;
		this.folder = folder.toRealPath();
	}

	@Test
	void goesUpAndDownALineOfNumberedRevisionsAndMergesTwoHeads() throws IOException {
		RevisionFolder revisions = revisions("versions");
		revisions.file("001_gdpr_initial.sql", revision("gdpr initial", "001_gdpr_initial", "", "consents"));
		revisions.file("002_requests.sql", revision("requests", "002_requests", "001_gdpr_initial", "requests"));
		revisions.file("003_erasure.sql", revision("erasure", "003_erasure", "002_requests", "erasures"));
		follows("numbered-revisions", url(), versions(), "migrations.file-template=%(rev)s");
	}

	@Test
	@RequiresProgram("sh")
	void worksByAScriptAndTheUrlOfTheDatabaseAlone() throws IOException {
		Path resources = this.folder.resolve("src/main/resources");
		Files.createDirectories(resources);
		Files.writeString(this.folder.resolve("pom.xml"), "<project/>");
		Files.createDirectories(this.folder.resolve("target"));
		Path build = Files.createDirectories(this.folder.resolve("build"));
		Files.move(ServiceJar.pack(build, resources), this.folder.resolve("target/service.jar"));
		follows("script");
	}

	@Test
	void reviewsTheSqlOfBranchesAndLetsPsqlRunIt() throws IOException {
		RevisionFolder revisions = revisions("versions");
		revisions.file("core1.sql", revision("accounts", "core1", "", "accounts"));
		revisions.file("core2.sql", revision("sessions", "core2", "core1", "sessions"));
		revisions.file("bill1.sql", labelled("invoices", "bill1", "core2", "billing", "invoices"));
		revisions.file("bill2.sql", revision("payments", "bill2", "bill1", "payments"));
		revisions.file("find1.sql", labelled("search", "find1", "core2", "search", "documents"));
		follows("branches", url(), versions(), "migrations.target=heads");
	}

	@Test
	void checksSeveralEnvironments() throws IOException {
		RevisionFolder revisions = revisions("versions");
		revisions.file("a1.sql", revision("add users", "a1", "", "users"));
		revisions.file("a2.sql", revision("add orders", "a2", "a1", "orders"));
		try (TestDatabase production = this.database.server().createDatabase()) {
			Files.writeString(this.folder.resolve("application.yml"), """
					migrations.locations: file:%s/versions
					---
					spring.config.activate.on-profile: test
					spring.datasource.url: %s
					---
					spring.config.activate.on-profile: production
					spring.datasource.url: %s
					migrations.on-startup: validate
					""".formatted(this.folder, this.database.url(), production.url()));
			follows("environments", "spring.config.location=file:" + this.folder + "/");
		}
	}

	@Test
	void takesOverADatabaseAndRollsABuildBack() throws IOException {
		RevisionFolder first = revisions("build-1");
		first.file("0000.sql", """
				-- what was there before
				--
				-- Revision ID: baseline
				-- Revises:

				-- migrate: upgrade

				-- migrate: downgrade
				""");
		first.file("0001.sql", revision("add orders", "0001", "baseline", "orders"));
		RevisionFolder second = revisions("build-2");
		for (String file : List.of("0000.sql", "0001.sql")) {
			second.file(file, Files.readString(first.path().resolve(file)));
		}
		second.file("0002.sql", revision("add invoices", "0002", "0001", "invoices"));
		follows("take-over", url());
	}

	private RevisionFolder revisions(String name) throws IOException {
		return new RevisionFolder(Files.createDirectories(this.folder.resolve(name)));
	}

	private static String revision(String message, String id, String revises, String table) {
		return labelled(message, id, revises, "", table);
	}

	private static String labelled(String message, String id, String revises, String label, String table) {
		return """
				-- %s
				--
				-- Revision ID: %s
				-- Revises: %s
				-- Branch Labels: %s

				-- migrate: upgrade
				create table %s (id bigint primary key);

				-- migrate: downgrade
				drop table %s;
				""".formatted(message, id, revises, label, table, table);
	}

	private String url() {
		return "spring.datasource.url=" + this.database.url();
	}

	private String versions() {
		return "migrations.locations=file:" + this.folder.resolve("versions");
	}

	/**
	 * Compare what is typed and printed with a file of {@code walkthrough/}.
	 * @param properties what every command and the service are given
	 */
	private void follows(String name, String... properties) throws IOException {
		String transcript = new ClassPathResource("walkthrough/%s.txt".formatted(name), getClass())
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(new Transcript(this.database, this.folder, List.of(properties)).of(transcript))
			.isEqualTo(transcript);
	}

}
