package dev.migrations.sample.session;

import java.util.UUID;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class SessionApiTests {

	private final JournalClient client;

	SessionApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void saysTheTokenOnce() {
		String user = this.client.registerUser();
		assertThat(this.client.post(user + "/sessions", "")).hasStatus(201)
			.bodyJson()
			.extractingPath("$.token")
			.asString()
			.hasSize(43);
		assertThat(this.client.get(user + "/sessions")).bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$[*].clientAddress").asArray().containsExactly("127.0.0.1");
			assertThat(json).doesNotHavePath("$[0].token");
		});
	}

	@Test
	void endsASession() {
		String user = this.client.registerUser();
		MvcTestResult started = this.client.post(user + "/sessions", "");
		assertThat(this.client.delete(user + "/sessions/" + JournalClient.text(started, "$.id"))).hasStatus(204);
		assertThat(this.client.get(user + "/sessions")).bodyJson().isEqualTo("[]");
	}

	@Test
	void answersThatASessionDoesNotExist() {
		assertThat(this.client.delete(this.client.registerUser() + "/sessions/" + UUID.randomUUID())).hasStatus(404);
	}

}
