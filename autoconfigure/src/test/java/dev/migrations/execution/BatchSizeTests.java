package dev.migrations.execution;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many rows a batch has, if it should take a certain time.
 */
class BatchSizeTests {

	@ParameterizedTest
	@CsvSource({ "1000, 200, 200, 1000", "1000, 200, 250, 800", "1000, 200, 160, 1250", "1000, 200, 9000, 500",
			"1000, 200, 1, 2000", "1, 200, 190, 2", "1, 200, 500, 1", "90000, 200, 1, 100000", "1000, 0, 500, 1000" })
	void followsTheTimeThatTheLastOneTook(int rows, long target, long took, int next) {
		assertThat(new BatchSize(rows, Duration.ofMillis(target)).after(Duration.ofMillis(took)).rows())
			.isEqualTo(next);
	}

}
