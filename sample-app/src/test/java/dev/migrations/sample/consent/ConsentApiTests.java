package dev.migrations.sample.consent;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class ConsentApiTests {

	private final JournalClient client;

	ConsentApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void remembersWhatWasGivenAndWithdrawn() {
		String user = this.client.registerUser();
		assertThat(this.client.post(user + "/consents", "{'purpose': 'NEWSLETTER'}")).hasStatus(201);
		assertThat(this.client.delete(user + "/consents/NEWSLETTER")).hasStatus(204);
		assertThat(this.client.post(user + "/consents", "{'purpose': 'NEWSLETTER'}")).hasStatus(201);
		assertThat(this.client.get(user + "/consents")).bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$[*].purpose").asArray().containsExactly("NEWSLETTER", "NEWSLETTER");
			assertThat(json).extractingPath("$[*].edition").asArray().containsExactly(1, 1);
			assertThat(json).extractingPath("$[0].withdrawnAt").isNotNull();
			assertThat(json).extractingPath("$[1].withdrawnAt").isNull();
		});
	}

	@Test
	void refusesASecondConsentForTheSamePurpose() {
		String user = this.client.registerUser();
		this.client.post(user + "/consents", "{'purpose': 'ANALYTICS'}");
		assertThat(this.client.post(user + "/consents", "{'purpose': 'ANALYTICS'}")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.constraint")
			.isEqualTo("consents_in_force_key");
	}

	@Test
	void answersThatThereIsNothingToWithdraw() {
		assertThat(this.client.delete(this.client.registerUser() + "/consents/ANALYTICS")).hasStatus(404);
	}

	@Test
	void refusesAPurposeThatNobodyKnows() {
		assertThat(this.client.post(this.client.registerUser() + "/consents", "{'purpose': 'RESALE'}")).hasStatus(400);
	}

}
