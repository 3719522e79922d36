package dev.migrations.sample.user;

import dev.migrations.sample.JournalClient;
import dev.migrations.sample.JournalTest;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@JournalTest
class UserApiTests {

	private final JournalClient client;

	UserApiTests(JournalClient client) {
		this.client = client;
	}

	@Test
	void registersAUser() {
		String user = this.client.create("/api/users",
				"""
						{'email': 'Grace@Example.org', 'firstName': 'Grace', 'lastName': 'Hopper', 'timeZone': 'America/New_York'}
						""");
		assertThat(this.client.get(user)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{
					"email": "grace@example.org", "firstName": "Grace", "lastName": "Hopper",
					"timeZone": "America/New_York", "status": "ACTIVE",
					"preferences": {"language": "en", "weeklyDigest": false, "quietFrom": null, "quietUntil": null}
				}
				""");
	}

	@Test
	void namesAllThatIsWrongWithARegistration() {
		assertThat(this.client.post("/api/users", """
				{'email': 'nobody', 'firstName': '', 'lastName': 'Hopper'}
				""")).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{
						"status": 400, "title": "Bad Request", "instance": "/api/users",
						"errors": [
							{"field": "email", "message": "must be a well-formed email address"},
							{"field": "firstName", "message": "must not be blank"},
							{"field": "timeZone", "message": "must not be null"}
						]
					}
					""");
	}

	@Test
	void refusesAnAddressThatIsTakenWhateverItsCase() {
		this.client.create("/api/users", """
				{'email': 'taken@example.org', 'firstName': 'A', 'lastName': 'B', 'timeZone': 'UTC'}
				""");
		assertThat(this.client.post("/api/users", """
				{'email': 'TAKEN@example.org', 'firstName': 'A', 'lastName': 'B', 'timeZone': 'UTC'}
				""")).hasStatus(409).bodyJson().extractingPath("$.constraint").isEqualTo("users_email_key");
	}

	@Test
	void answersThatAUserDoesNotExist() {
		assertThat(this.client.get("/api/users/0")).hasStatus(404)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("There is no user '0'.");
	}

	@Test
	void updatesAProfileAndItsPreferences() {
		String user = this.client.registerUser();
		assertThat(this.client.put(user + "/profile", "\"0\"", profile("Plato"))).hasStatusOk()
			.hasHeader("ETag", "\"1\"");
		assertThat(this.client.get(user)).hasHeader("ETag", "\"1\"")
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{
								"firstName": "Plato", "lastName": "",
								"preferences": {"language": "de-AT", "weeklyDigest": true, "quietFrom": "22:00:00", "quietUntil": "06:30:00"}
							}
							""");
	}

	@Test
	void refusesToUpdateAProfileThatHasChanged() {
		String user = this.client.registerUser();
		this.client.put(user + "/profile", "\"0\"", profile("Plato"));
		assertThat(this.client.put(user + "/profile", "\"0\"", profile("Socrates"))).hasStatus(412);
		assertThat(this.client.get(user)).bodyJson().extractingPath("$.firstName").isEqualTo("Plato");
	}

	private static String profile(String name) {
		return """
				{
					'firstName': '%s', 'lastName': '', 'timeZone': 'UTC',
					'preferences': {'language': 'de-AT', 'weeklyDigest': true, 'quietFrom': '22:00', 'quietUntil': '06:30'}
				}
				"""
			.formatted(name);
	}

}
