package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.model.SchemaSource;
import dev.migrations.postgres.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two models, of which the one is generated and applied, then the other, and taken back.
 */
record ThereAndBack(TestDatabase database, Project project) {

	void run(SchemaSource one, SchemaSource other) {
		step(one, "a1");
		if (step(other, "b2")) {
			migrations().downgrade("-1");
		}
		assertThat(autogeneration(one).check().differences()).isEmpty();
	}

	private boolean step(SchemaSource said, String id) {
		GeneratedRevision generated = autogeneration(said).generate(
				new GenerateRequest(NewRevision.of("").withId(id), List.of(), true, false, true), this.project.files());
		WrittenRevision written = generated.written();
		assertThat(generated.unproven()).as(() -> (written != null) ? Project.text(written.file()) : "").isNull();
		if (written != null) {
			decide(written.file());
		}
		migrations().upgrade();
		assertThat(autogeneration(said).check().differences()).isEmpty();
		return written != null;
	}

	/** There are no rows for which something is to be decided. */
	static void decide(Path file) {
		try {
			Files.writeString(file, Files.readString(file).replace("-- migrate: todo", "-- decided:"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Autogeneration autogeneration(SchemaSource said) {
		return new Autogeneration(migrations(), new ChangeGenerator(said, null));
	}

	private Migrations migrations() {
		return MigrationsFixture.on(this.database).of(this.project.files().folders().load());
	}

}
