package dev.migrations.sample.reminder;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class ReminderApiTests {

	private final JournalClient client;

	private final ReminderDispatcher dispatcher;

	ReminderApiTests(JournalClient client, ReminderDispatcher dispatcher) {
		this.client = client;
		this.dispatcher = dispatcher;
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
	void sendsWhatIsDueOnEachChannelAndEndsIt() {
		String user = this.client.registerUser();
		String reminder = remind(user, "Now, but lose this on PUSH", "2020-01-01T08:00:00Z", "ONCE");
		this.dispatcher.dispatch();
		this.dispatcher.dispatch();
		assertThat(this.client.get(reminder + "/deliveries")).bodyJson().isLenientlyEqualTo("""
				[
					{"channel": "EMAIL", "dueAt": "2020-01-01T08:00:00Z", "outcome": "DELIVERED"},
					{"channel": "PUSH", "dueAt": "2020-01-01T08:00:00Z", "outcome": "FAILED"}
				]
				""");
		assertThat(this.client.get(user + "/reminders")).bodyJson().isEqualTo("[]");
	}

	@Test
	void keepsTheTimeOfDayOfAReminderThatComesBack() {
		String user = this.client.registerUser();
		remind(user, "Every day", "2020-01-01T08:00:00Z", "DAILY");
		this.dispatcher.dispatch();
		assertThat(this.client.get(user + "/reminders")).bodyJson()
			.extractingPath("$[0].dueAt")
			.asString()
			.matches("20[2-9]\\d-\\d\\d-\\d\\dT0[78]:00:00Z") // London has summer time
			.isGreaterThan("2026");
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
