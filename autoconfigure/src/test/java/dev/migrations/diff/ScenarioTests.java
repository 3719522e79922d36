package dev.migrations.diff;

import java.sql.SQLException;

import dev.migrations.operation.SqlWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs every folder of scenarios: what is generated is what is expected, it makes what is
 * desired, leaves no difference, and its reverse makes what was there before.
 */
class ScenarioTests {

	private static final SqlWriter WRITER = new SqlWriter("public");

	@ParameterizedTest(name = "{0}")
	@MethodSource("dev.migrations.diff.Scenario#all")
	void makesOneOfTheOther(Scenario scenario) throws SQLException {
		try (RoundTrip trip = new RoundTrip()) {
			assumeTrue(scenario.isFor(trip.version()),
					"for want of PostgreSQL %d or later".formatted(scenario.since()));
			Difference difference = trip.compare(scenario.read("before"), scenario.read("after"), scenario.renames(),
					scenario.speech());
			String upgrade = WRITER.script(difference.upgrade());
			String downgrade = WRITER.script(difference.downgrade());
			if (scenario.isPrinted(trip.version())) {
				assertThat(WRITER.script(difference.preliminary())).isEqualTo(scenario.read("expected-preliminary"));
				assertThat(upgrade).isEqualTo(scenario.read("expected-upgrade"));
				assertThat(downgrade).isEqualTo(scenario.read("expected-downgrade"));
			}
			trip.run(difference.preliminary());
			trip.run(scenario.decided("decided-upgrade", upgrade));
			assertThat(trip.objects()).isEqualTo(RoundTrip.objects(difference.desired()));
			assertThat(trip.rest()).isEmpty();
			trip.run(scenario.decided("decided-downgrade", downgrade));
			trip.run(difference.preliminaryDowngrade());
			assertThat(trip.objects()).isEqualTo(trip.before());
		}
	}

}
