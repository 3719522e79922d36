package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.ComparisonRules;
import dev.migrations.autogenerate.SchemaChange;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project of a test whose {@code schema.sql} says what the schema is.
 */
final class SaidProject {

	private final TestDatabase database;

	private final Project project;

	private ComparisonRules rules = ComparisonRules.DEFAULT;

	private String said = "";

	private SaidProject(TestDatabase database, Project project) {
		this.database = database;
		this.project = project;
	}

	static SaidProject in(Path root, TestDatabase database) {
		return new SaidProject(database, Project.in(root).names("%(rev)s"));
	}

	/** The same project with another database. */
	SaidProject on(TestDatabase other) {
		return new SaidProject(other, this.project).says(this.said);
	}

	SaidProject rules(ComparisonRules rules) {
		this.rules = rules;
		return this;
	}

	SaidProject says(String said) {
		this.said = said;
		return this;
	}

	/** Generate a revision, run it, and see that nothing is left. */
	SaidProject step(String id, String said) {
		says(said).generate(id);
		migrations().upgrade("heads");
		assertThat(check().differences()).isEmpty();
		return this;
	}

	GeneratedRevision generate(String id, String... renames) {
		return generate(NewRevision.of("to " + id).withId(id), null, renames);
	}

	GeneratedRevision generate(NewRevision revision, @Nullable RenameDecision decision, String... renames) {
		return autogeneration().generate(new GenerateRequest(revision, List.of(renames), false, false, true),
				this.project.files(), decision);
	}

	/** The statements of a revision's upgrade. */
	String upgrade(String id) {
		return section(id, "-- migrate: upgrade\n", "\n-- migrate: downgrade");
	}

	/** The statements of a revision's downgrade. */
	String downgrade(String id) {
		return section(id, "-- migrate: downgrade\n", "\u0000");
	}

	private String section(String id, String begin, String end) {
		String text = this.project.text("src/main/resources/migrations/versions/" + id + ".sql");
		int start = text.indexOf(begin) + begin.length();
		return text.substring(start, text.contains(end) ? text.indexOf(end) : text.length());
	}

	List<String> listing() {
		return this.project.listing();
	}

	RevisionFiles files() {
		return this.project.files();
	}

	SchemaChange check() {
		return autogeneration().check();
	}

	Migrations migrations() {
		return MigrationsFixture.on(this.database).target("heads").of(this.project.files().folders().load());
	}

	private Autogeneration autogeneration() {
		ScriptSchemaSource source = new ScriptSchemaSource("schema.sql",
				new ByteArrayResource(this.said.getBytes(StandardCharsets.UTF_8)));
		return new Autogeneration(migrations(), new ChangeGenerator(source, null, this.rules));
	}

}
