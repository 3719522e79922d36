package dev.migrations.sample.journal;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class TagApiTests {

	private final JournalClient client;

	TagApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void listsTagsByName() {
		String user = this.client.registerUser();
		this.client.post(user + "/tags", "{'name': 'sun', 'color': '#ffcc00'}");
		this.client.post(user + "/tags", "{'name': 'rain'}");
		assertThat(this.client.get(user + "/tags")).bodyJson().isLenientlyEqualTo("""
				[{"name": "rain", "color": null}, {"name": "sun", "color": "#ffcc00"}]
				""");
	}

	@Test
	void refusesATagThatIsThere() {
		String user = this.client.registerUser();
		this.client.post(user + "/tags", "{'name': 'sun'}");
		assertThat(this.client.post(user + "/tags", "{'name': 'sun'}")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.constraint")
			.isEqualTo("tags_owner_id_name_key");
	}

	@Test
	void refusesAColorThatIsNone() {
		String user = this.client.registerUser();
		assertThat(this.client.post(user + "/tags", "{'name': 'sun', 'color': 'yellow'}")).hasStatus(400);
	}

	@Test
	void answersThatTheOwnerDoesNotExist() {
		assertThat(this.client.post("/api/users/0/tags", "{'name': 'sun'}")).hasStatus(404);
	}

}
