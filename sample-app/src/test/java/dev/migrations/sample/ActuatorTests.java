package dev.migrations.sample;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class ActuatorTests {

	private final JournalClient client;

	ActuatorTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void isHealthy() {
		assertThat(this.client.get("/actuator/health")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\": \"UP\", \"components\": {\"db\": {\"status\": \"UP\"}}}");
	}

	@Test
	void tellsWhatItRunsOn() {
		assertThat(this.client.get("/actuator/info")).hasStatusOk().bodyJson().hasPath("$.java.version");
	}

	@Test
	void countsConnections() {
		assertThat(this.client.get("/actuator/metrics/hikaricp.connections")).hasStatusOk();
	}

}
