package dev.migrations.diff;

import java.sql.SQLException;
import java.util.stream.LongStream;

import dev.migrations.build.Experiment;
import dev.migrations.schema.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pairs of random schemas: the upgrade leaves no difference, and the downgrade leaves
 * none either. The name of a test is its seed. A build runs a share of the experiment,
 * the profile {@code endurance} all of it.
 */
@Experiment
class RandomSchemaTests {

	private static final int PAIRS = 500;

	static LongStream seeds() {
		return LongStream.range(0, Experiment.Share.of(PAIRS));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void becomeEachOtherAndThemselvesAgain(long seed) throws SQLException {
		try (RoundTrip trip = new RoundTrip()) {
			Difference difference = trip.compare(new RandomSchema(seed).sql(), new RandomSchema(~seed).sql(),
					Renames.NONE, Speech.ofEverything());
			trip.run(difference.upgrade());
			assertThat(trip.rest()).isEmpty();
			assertThat(trip.objects()).isEqualTo(RoundTrip.objects(difference.desired()));
			trip.run(difference.downgrade());
			assertThat(trip.objects()).isEqualTo(trip.before());
		}
	}

}
