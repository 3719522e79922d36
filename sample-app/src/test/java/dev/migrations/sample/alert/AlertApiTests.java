package dev.migrations.sample.alert;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class AlertApiTests {

	private static final String KEYWORD = """
			{'name': 'storms', 'trigger': 'KEYWORD', 'severity': 'CRITICAL', 'keyword': 'Storm'}
			""";

	private static final String LOW_MOOD = """
			{'name': 'low', 'trigger': 'LOW_MOOD', 'severity': 'WARNING', 'threshold': 0.50, 'windowDays': 7}
			""";

	private final JournalClient client;

	AlertApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void raisesAnAlertForAKeywordOnceForAnEntry() {
		String user = this.client.registerUser();
		this.client.post(user + "/alert-rules", KEYWORD);
		int journal = this.client.openJournal(user);
		String entry = this.client.writeEntry(user, journal, "A storm came up.", "CALM");
		this.client.put(entry, "\"0\"", JournalClient.entry(journal, "A big storm came up.", "CALM"));
		this.client.writeEntry(user, journal, "The sea was calm.", "CALM");
		assertThat(this.client.get(user + "/alerts")).bodyJson().isLenientlyEqualTo("""
				{
					"content": [{"rule": "storms", "severity": "CRITICAL", "message": "An entry mentions 'Storm'"}],
					"page": {"totalElements": 1}
				}
				""");
	}

	@Test
	void raisesAnAlertWhenTheMoodIsLow() {
		String user = this.client.registerUser();
		this.client.post(user + "/alert-rules", LOW_MOOD);
		int journal = this.client.openJournal(user);
		this.client.writeEntry(user, journal, "one", "CALM");
		this.client.writeEntry(user, journal, "two", "HAPPY");
		this.client.writeEntry(user, journal, "three", "LOW");
		assertThat(this.client.get(user + "/alerts")).bodyJson().extractingPath("$.page.totalElements").isEqualTo(0);
		this.client.writeEntry(user, journal, "four", "SAD");
		assertThat(this.client.get(user + "/alerts")).bodyJson().extractingPath("$.page.totalElements").isEqualTo(1);
		this.client.writeEntry(user, journal, "five", "SAD");
		assertThat(this.client.get(user + "/alerts")).bodyJson()
			.extractingPath("$.content[*].message")
			.asArray()
			.containsExactly("Your mood has been low in the last 7 days");
	}

	@Test
	void acknowledgesAnAlertOnce() {
		String user = this.client.registerUser();
		this.client.post(user + "/alert-rules", KEYWORD);
		this.client.writeEntry(user, this.client.openJournal(user), "A storm came up.", "CALM");
		int alert = JournalClient.number(this.client.get(user + "/alerts?open=true"), "$.content[0].id");
		String acknowledgement = user + "/alerts/" + alert + "/acknowledgement";
		assertThat(this.client.put(acknowledgement, "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.acknowledgedBy")
			.isEqualTo(Integer.valueOf(user.replaceFirst(".*/", "")));
		assertThat(this.client.put(acknowledgement, "")).hasStatusOk();
		assertThat(this.client.get(user + "/alerts?open=true")).bodyJson()
			.extractingPath("$.content")
			.asArray()
			.isEmpty();
		assertThat(this.client.get(user + "/alerts")).bodyJson().extractingPath("$.content").asArray().hasSize(1);
	}

	@Test
	void removesARuleWithItsAlerts() {
		String user = this.client.registerUser();
		int rule = JournalClient.number(this.client.post(user + "/alert-rules", KEYWORD), "$.id");
		this.client.writeEntry(user, this.client.openJournal(user), "A storm came up.", "CALM");
		assertThat(this.client.delete(user + "/alert-rules/" + rule)).hasStatus(204);
		assertThat(this.client.get(user + "/alert-rules")).bodyJson().isEqualTo("[]");
		assertThat(this.client.get(user + "/alerts")).bodyJson().extractingPath("$.content").asArray().isEmpty();
	}

	@Test
	void refusesARuleThatLacksWhatItsTriggerNeeds() {
		String user = this.client.registerUser();
		assertThat(this.client.post(user + "/alert-rules", """
				{'name': 'low', 'trigger': 'LOW_MOOD', 'severity': 'INFO', 'threshold': 0.50}
				""")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactly("complete");
	}

}
