package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.LongStream;

import dev.migrations.build.Experiment;
import dev.migrations.diff.RandomSchema;
import dev.migrations.model.RandomEntities;
import dev.migrations.model.SchemaSource;
import dev.migrations.model.ScriptSchemaSource;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Pairs of random models, said by a {@code schema.sql} or by entities. The name of a test
 * is its seed. A build runs a share of the experiment, the profile {@code endurance} all
 * of it.
 */
@PostgresTest
@Experiment
class RandomAutogenerationTests {

	private static final int PAIRS = 500;

	private static final int ENTITY_PAIRS = 50;

	static LongStream seeds() {
		return share(10_000, PAIRS);
	}

	static LongStream entitySeeds() {
		return share(20_000, ENTITY_PAIRS);
	}

	private static LongStream share(long first, int all) {
		return LongStream.range(first, first + Experiment.Share.of(all));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void goThereAndBack(long seed, TestDatabase database, @TempDir Path root) {
		new ThereAndBack(database, Project.in(root)).run(source(new RandomSchema(seed)),
				source(new RandomSchema(~seed)));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("entitySeeds")
	void goThereAndBackWithEntities(long seed, TestDatabase database, @TempDir Path root, @TempDir Path here,
			@TempDir Path there) {
		RandomEntities one = new RandomEntities(seed);
		RandomEntities other = new RandomEntities(~seed);
		ThereAndBack trip = new ThereAndBack(database, Project.in(root));
		assertThatCode(() -> trip.run(one.compile(here), other.compile(there))).as("%s%n%s", one, other)
			.doesNotThrowAnyException();
	}

	private static SchemaSource source(RandomSchema schema) {
		return new ScriptSchemaSource("schema.sql",
				new ByteArrayResource(schema.sql().getBytes(StandardCharsets.UTF_8)));
	}

}
