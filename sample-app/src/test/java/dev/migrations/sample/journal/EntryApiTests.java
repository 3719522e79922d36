package dev.migrations.sample.journal;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class EntryApiTests {

	private final JournalClient client;

	private final EntryRepository entries;

	EntryApiTests(JournalClient client, EntryRepository entries) {
		this.client = client;
		this.entries = entries;
	}

	@Test
	void readsWhatWasWritten() {
		String user = this.client.registerUser();
		String entry = this.client.writeEntry(user, this.client.openJournal(user), "It rained.", "CALM", "rain",
				"home");
		assertThat(this.client.get(entry)).hasStatusOk()
			.hasHeader("ETag", "\"0\"")
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"title": "A day", "body": "It rained.", "mood": "CALM", "people": ["Charles"], "tags": ["rain", "home"]}
							""");
	}

	@Test
	void listsPageByPageTheLatestFirst() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		for (String body : new String[] { "one", "two", "three" }) {
			this.client.writeEntry(user, journal, body, "CALM");
		}
		assertThat(this.client.get(user + "/entries?size=2")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{
					"content": [{"body": "three"}, {"body": "two"}],
					"page": {"size": 2, "number": 0, "totalElements": 3, "totalPages": 2}
				}
				""");
		assertThat(this.client.get(user + "/entries?size=2&page=1")).bodyJson()
			.isLenientlyEqualTo("{\"content\": [{\"body\": \"one\"}]}");
	}

	@Test
	void refusesToSortByWhatIsNotThere() {
		assertThat(this.client.get(this.client.registerUser() + "/entries?sort=price")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("Nothing can be sorted by 'price'.");
	}

	@Test
	void findsEntriesByATag() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		this.client.writeEntry(user, journal, "one", "CALM", "rain");
		this.client.writeEntry(user, journal, "two", "CALM", "sun", "rain");
		this.client.writeEntry(user, journal, "three", "CALM", "sun");
		assertThat(this.client.get(user + "/entries?tag=rain")).bodyJson().isLenientlyEqualTo("""
				{"content": [{"body": "two"}, {"body": "one"}], "page": {"totalElements": 2}}
				""");
	}

	@Test
	void updatesTheVersionThatWasRead() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		String entry = this.client.writeEntry(user, journal, "Draft", "LOW", "rain", "home");
		assertThat(this.client.put(entry, "\"0\"", JournalClient.entry(journal, "Final", "HAPPY", "home", "sun")))
			.hasStatusOk()
			.hasHeader("ETag", "\"1\"")
			.bodyJson()
			.isLenientlyEqualTo("{\"body\": \"Final\", \"mood\": \"HAPPY\", \"tags\": [\"home\", \"sun\"]}");
		assertThat(this.client.get(entry)).hasHeader("ETag", "\"1\"")
			.bodyJson()
			.isLenientlyEqualTo("{\"body\": \"Final\", \"mood\": \"HAPPY\", \"tags\": [\"home\", \"sun\"]}");
	}

	@Test
	void refusesToUpdateAVersionThatIsNotCurrent() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		String entry = this.client.writeEntry(user, journal, "Draft", "LOW");
		this.client.put(entry, "\"0\"", JournalClient.entry(journal, "Mine", "LOW"));
		assertThat(this.client.put(entry, "\"0\"", JournalClient.entry(journal, "Theirs", "LOW"))).hasStatus(412)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("It has been changed: version 0 was sent, version 1 is current. Read it again.");
		assertThat(this.client.get(entry)).bodyJson().extractingPath("$.body").isEqualTo("Mine");
	}

	@Test
	void refusesToUpdateWithoutAVersion() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		String entry = this.client.writeEntry(user, journal, "Draft", "LOW");
		assertThat(this.client.put(entry, JournalClient.entry(journal, "Mine", "LOW"))).hasStatus(428);
		assertThat(this.client.put(entry, "new", JournalClient.entry(journal, "Mine", "LOW"))).hasStatus(400);
	}

	@Test
	void deletesAnEntryWithItsTagsOnIt() {
		String user = this.client.registerUser();
		String entry = this.client.writeEntry(user, this.client.openJournal(user), "Gone", "LOW", "rain");
		assertThat(this.client.delete(entry)).hasStatus(204);
		assertThat(this.client.get(entry)).hasStatus(404);
		assertThat(this.client.get(user + "/tags")).bodyJson()
			.extractingPath("$[*].name")
			.asArray()
			.containsExactly("rain");
	}

	@Test
	void hidesTheEntriesOfOthers() {
		String user = this.client.registerUser();
		String entry = this.client.writeEntry(user, this.client.openJournal(user), "Private", "LOW");
		assertThat(this.client.get(entry.replace(user, this.client.registerUser()))).hasStatus(404);
	}

	@Test
	void refusesAnEntryOfTomorrow() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		assertThat(this.client.post(user + "/entries",
				JournalClient.entry(journal, "x", "LOW").replaceAll("\\d{4}-\\d\\d-\\d\\d", "2999-01-01")))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactly("writtenOn");
	}

	@Test
	void takesIdentifiersFromTheSequenceInBlocks() {
		String user = this.client.registerUser();
		int journal = this.client.openJournal(user);
		int first = JournalClient.number(this.client.get(this.client.writeEntry(user, journal, "x", "LOW")), "$.id");
		int second = JournalClient.number(this.client.get(this.client.writeEntry(user, journal, "x", "LOW")), "$.id");
		assertThat(second).isEqualTo(first + 1);
		assertThat(this.entries.existsById((long) second)).isTrue();
	}

}
