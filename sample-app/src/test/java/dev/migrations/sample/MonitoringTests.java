package dev.migrations.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the alerts and the dashboard of the documentation ask for, the service has.
 */
@JournalTest
class MonitoringTests {

	private static final Pattern METER = Pattern.compile("\\bmigrations_[a-z_]+");

	private final JournalClient client;

	MonitoringTests(JournalClient client) {
		this.client = client;
	}

	@ParameterizedTest
	@ValueSource(strings = { "monitoring/alerts.yml", "monitoring/dashboard.json", "monitoring.md" })
	void namesOnlyMetersThatTheServiceHas(String file) throws IOException {
		Set<String> named = names(Files.readString(Path.of("../docs", file)));
		assertThat(named).hasSizeGreaterThan(3);
		String scraped = this.client.get("/actuator/prometheus").getResponse().getContentAsString();
		assertThat(names(scraped.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.joining("\n"))))
			.containsAll(named);
	}

	private static Set<String> names(String text) {
		Stream<String> names = METER.matcher(text).results().map(MatchResult::group);
		return names.filter((name) -> !name.matches("migrations_(version|history|progress)"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
