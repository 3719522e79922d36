package dev.migrations.sample.journal;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class JournalApiTests {

	private final JournalClient client;

	JournalApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void listsJournalsByTitle() {
		String user = this.client.registerUser();
		this.client.create(user + "/journals", "{'title': 'Travel'}");
		this.client.create(user + "/journals", "{'title': 'Health'}");
		assertThat(this.client.get(user + "/journals")).bodyJson().isLenientlyEqualTo("""
				[{"title": "Health", "archived": false}, {"title": "Travel", "archived": false}]
				""");
	}

	@Test
	void refusesASecondJournalOfTheSameTitle() {
		String user = this.client.registerUser();
		this.client.create(user + "/journals", "{'title': 'Travel'}");
		assertThat(this.client.post(user + "/journals", "{'title': 'Travel'}")).hasStatus(409);
	}

}
