package dev.migrations.sample.audit;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class AuditApiTests {

	private final JournalClient client;

	AuditApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void tellsWhatAUserDidTheLatestFirst() {
		String user = this.client.registerUser();
		String entry = this.client.writeEntry(user, this.client.openJournal(user), "Secret", "LOW", "rain");
		this.client.delete(entry);
		String actor = user.replaceFirst(".*/", "");
		assertThat(this.client.get("/api/audit-log?actor=" + actor)).hasStatusOk().bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$.content[*].action")
				.asArray()
				.containsExactly("entry.deleted", "entry.created", "user.registered");
			assertThat(json).extractingPath("$.content[1].detail.tags").asArray().containsExactly("rain");
		});
	}

	@Test
	void keepsNoRecordOfWhatFailed() {
		String user = this.client.registerUser();
		this.client.post(user + "/journals", "{'title': 'Travel'}");
		this.client.post(user + "/consents", "{'purpose': 'ANALYTICS'}");
		this.client.post(user + "/consents", "{'purpose': 'ANALYTICS'}");
		assertThat(this.client.get("/api/audit-log?actor=" + user.replaceFirst(".*/", ""))).bodyJson()
			.extractingPath("$.content[*].action")
			.asArray()
			.containsExactly("consent.given", "user.registered");
	}

}
