package dev.migrations.command;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.SchemaChange;
import dev.migrations.model.SchemaSource;
import dev.migrations.script.Revisions;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One scenario in a database and a project.
 */
final class ScenarioRun {

	private static final String BEFORE = "a1";

	private static final String VERSIONS = "src/main/resources/migrations/versions/";

	private final Scenario scenario;

	private final DataSource dataSource;

	private final Project project;

	ScenarioRun(Scenario scenario, DataSource dataSource, Project project) {
		this.scenario = scenario;
		this.dataSource = dataSource;
		this.project = project;
	}

	/** What is there has been made by a revision. */
	void prepare() {
		JdbcClient.create(this.dataSource).sql("drop schema public cascade; create schema public").update();
		this.project.file(VERSIONS + BEFORE + ".sql",
				Revisions.text(BEFORE, "", this.scenario.read("before"), "select 1"));
		migrations().upgrade();
	}

	/** Generate what is said, and decide what a person has to. */
	WrittenChange generate() {
		GenerateRequest request = new GenerateRequest(NewRevision.of("").withId("b2"), this.scenario.renames(), true,
				false, true);
		GeneratedRevision generated = autogeneration(this.scenario.after()).generate(request, this.project.files());
		WrittenChange change = WrittenChange.of(generated);
		if (!this.scenario.isDecided()) {
			generated.revisions().forEach((revision) -> ThereAndBack.decide(revision.file()));
		}
		else {
			this.project.file(VERSIONS + "b2.sql", Revisions.text("b2", BEFORE, this.scenario.read("decided-upgrade"),
					this.scenario.read("decided-downgrade")));
		}
		return change;
	}

	void upgrade() {
		migrations().upgrade();
	}

	void downgrade() {
		migrations().downgrade(BEFORE);
	}

	/** What is not as it is said, and what of it only stays because it may not go. */
	List<String> differences(SchemaSource said) {
		SchemaChange change = autogeneration(said).check();
		return Stream.concat(change.differences().stream(), change.kept().stream()).toList();
	}

	private Autogeneration autogeneration(SchemaSource said) {
		return new Autogeneration(migrations(), new ChangeGenerator(said, null));
	}

	private Migrations migrations() {
		return MigrationsFixture.on(this.dataSource).of(this.project.files().folders().load());
	}

}
