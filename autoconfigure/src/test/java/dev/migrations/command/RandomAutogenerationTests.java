package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.build.Experiment;
import dev.migrations.diff.RandomSchema;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pairs of random models, each said by a {@code schema.sql}: the one is generated and
 * applied, then the other, and taken back. The name of a test is its seed. A build runs a
 * share of the experiment, the profile {@code endurance} all of it.
 */
@PostgresTest
@Experiment
class RandomAutogenerationTests {

	private static final int PAIRS = 500;

	static LongStream seeds() {
		return LongStream.range(10_000, 10_000 + Experiment.Share.of(PAIRS));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void goThereAndBack(long seed, TestDatabase database, @TempDir Path root) {
		Project project = Project.in(root);
		String one = new RandomSchema(seed).sql();
		String other = new RandomSchema(~seed).sql();
		step(database, project, one, "a1");
		boolean changed = step(database, project, other, "b2");
		if (changed) {
			migrations(database, project).downgrade("-1");
		}
		assertThat(autogeneration(database, project, one).check().differences()).isEmpty();
	}

	private static boolean step(TestDatabase database, Project project, String said, String id) {
		GeneratedRevision generated = autogeneration(database, project, said).generate(
				new GenerateRequest(NewRevision.of("").withId(id), List.of(), true, false, true), project.files());
		assertThat(generated.unproven()).isNull();
		if (generated.written() != null) {
			decide(generated.written().file());
		}
		migrations(database, project).upgrade();
		assertThat(autogeneration(database, project, said).check().differences()).isEmpty();
		return generated.written() != null;
	}

	/** There are no rows for which something is to be decided. */
	private static void decide(Path file) {
		try {
			Files.writeString(file, Files.readString(file).replace("-- migrate: todo", "-- decided:"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Autogeneration autogeneration(TestDatabase database, Project project, String said) {
		return new Autogeneration(migrations(database, project), new ChangeGenerator(
				new ScriptSchemaSource("schema.sql", new ByteArrayResource(said.getBytes(StandardCharsets.UTF_8))),
				null));
	}

	private static Migrations migrations(TestDatabase database, Project project) {
		return MigrationsFixture.on(database).of(project.files().folders().load());
	}

}
