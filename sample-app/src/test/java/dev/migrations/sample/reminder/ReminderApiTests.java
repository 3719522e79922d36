package dev.migrations.sample.reminder;

import java.time.Instant;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class ReminderApiTests {

	private final JournalClient client;

	private final Deliveries deliveries;

	ReminderApiTests(JournalClient client, Deliveries deliveries) {
		this.client = client;
		this.deliveries = deliveries;
	}

	@Test
	void listsWhatIsStillToCome() {
		String user = this.client.registerUser();
		remind(user, "Later", "2999-02-01T08:00:00Z", "WEEKLY");
		remind(user, "Sooner", "2999-01-01T08:00:00Z", "ONCE");
		assertThat(this.client.get(user + "/reminders")).bodyJson().isLenientlyEqualTo("""
				[
					{"message": "Sooner", "dueAt": "2999-01-01T08:00:00Z", "recurrence": "ONCE", "entryId": null},
					{"message": "Later", "dueAt": "2999-02-01T08:00:00Z", "recurrence": "WEEKLY", "entryId": null}
				]
				""");
	}

	@Test
	void cancelsAReminder() {
		String user = this.client.registerUser();
		String reminder = remind(user, "Later", "2999-02-01T08:00:00Z", "WEEKLY");
		assertThat(this.client.delete(reminder)).hasStatus(204);
		assertThat(this.client.get(user + "/reminders")).bodyJson().isEqualTo("[]");
	}

	@Test
	void namesTheEntryThatItIsAbout() {
		String user = this.client.registerUser();
		String entry = this.client.writeEntry(user, this.client.openJournal(user), "x", "LOW");
		int id = JournalClient.number(this.client.get(entry), "$.id");
		this.client.create(user + "/reminders",
				"""
						{'message': 'Read it again', 'dueAt': '2999-01-01T08:00:00Z', 'recurrence': 'ONCE', 'channels': ['EMAIL'], 'entryId': %d}
						"""
					.formatted(id));
		assertThat(this.client.get(user + "/reminders")).bodyJson().extractingPath("$[0].entryId").isEqualTo(id);
	}

	@Test
	void sendsWhatIsDueOnEachChannelAndEndsIt() {
		String user = this.client.registerUser();
		String reminder = remind(user, "Now, but lose this on PUSH", "2998-01-01T08:00:00Z", "ONCE");
		this.deliveries.deliverDue(Instant.parse("2998-01-01T07:59:59Z"));
		assertThat(this.client.get(reminder + "/deliveries")).bodyJson().isEqualTo("[]");
		this.deliveries.deliverDue(Instant.parse("2998-01-01T08:00:00Z"));
		this.deliveries.deliverDue(Instant.parse("2998-01-01T08:01:00Z"));
		assertThat(this.client.get(reminder + "/deliveries")).bodyJson().isLenientlyEqualTo("""
				[
					{"channel": "EMAIL", "dueAt": "2998-01-01T08:00:00Z", "outcome": "DELIVERED"},
					{"channel": "PUSH", "dueAt": "2998-01-01T08:00:00Z", "outcome": "FAILED"}
				]
				""");
		assertThat(this.client.get(user + "/reminders")).bodyJson().isEqualTo("[]");
	}

	@Test
	void keepsTheTimeOfDayWhereTheUserLivesWhenItComesBack() {
		String user = this.client.registerUser();
		remind(user, "Every week", "2998-03-20T08:00:00Z", "WEEKLY");
		this.deliveries.deliverDue(Instant.parse("2998-04-12T00:00:00Z"));
		assertThat(this.client.get(user + "/reminders")).bodyJson()
			.extractingPath("$[0].dueAt")
			.isEqualTo("2998-04-17T07:00:00Z"); // London has summer time by then
	}

	@Test
	void refusesAReminderWithoutAChannel() {
		String user = this.client.registerUser();
		assertThat(this.client.post(user + "/reminders", """
				{'message': 'x', 'dueAt': '2999-01-01T08:00:00Z', 'recurrence': 'ONCE', 'channels': []}
				""")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactly("channels");
	}

	private String remind(String user, String message, String dueAt, String recurrence) {
		return this.client.create(user + "/reminders", """
				{'message': '%s', 'dueAt': '%s', 'recurrence': '%s', 'channels': ['EMAIL', 'PUSH']}
				""".formatted(message, dueAt, recurrence));
	}

}
