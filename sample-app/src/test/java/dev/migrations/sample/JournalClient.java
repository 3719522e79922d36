package dev.migrations.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Speaks to the service as its clients do. JSON may be written with single quotes.
 */
public final class JournalClient {

	private final MockMvcTester mvc;

	JournalClient(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/** Register somebody nobody else uses, and return where: {@code /api/users/1}. */
	public String registerUser() {
		return create("/api/users", """
				{'email': '%s@example.org', 'firstName': 'Ada', 'lastName': 'Lovelace', 'timeZone': 'Europe/London'}
				""".formatted(UUID.randomUUID()));
	}

	/** Open a journal and return its identifier. */
	public int openJournal(String user) {
		return number(post(user + "/journals", "{'title': '%s'}".formatted(UUID.randomUUID())), "$.id");
	}

	/** Write an entry with this body, mood and tags, and return where it is. */
	public String writeEntry(String user, int journal, String body, String mood, String... tags) {
		return create(user + "/entries", entry(journal, body, mood, tags));
	}

	/** The JSON of an entry. */
	public static String entry(int journal, String body, String mood, String... tags) {
		String list = (tags.length > 0) ? "'" + String.join("', '", tags) + "'" : "";
		return """
				{'journalId': %d, 'title': 'A day', 'body': '%s', 'mood': '%s', 'writtenOn': '%s', 'people': ['Charles'], 'tags': [%s]}
				"""
			.formatted(journal, body, mood, LocalDate.now(ZoneOffset.UTC).minusDays(1), list);
	}

	/** Create something and return where it is. */
	public String create(String uri, String json) {
		MvcTestResult result = post(uri, json);
		assertThat(result).hasStatus(201);
		return String.valueOf(result.getResponse().getHeader(HttpHeaders.LOCATION));
	}

	public MvcTestResult get(String uri, Object... variables) {
		return this.mvc.get().uri(uri, variables).exchange();
	}

	public MvcTestResult post(String uri, String json) {
		return send(this.mvc.post().uri(uri), json);
	}

	/** Change the version that an entity tag names. */
	public MvcTestResult put(String uri, String entityTag, String json) {
		return send(this.mvc.put().uri(uri).header(HttpHeaders.IF_MATCH, entityTag), json);
	}

	public MvcTestResult put(String uri, String json) {
		return send(this.mvc.put().uri(uri), json);
	}

	public MvcTestResult delete(String uri) {
		return this.mvc.delete().uri(uri).exchange();
	}

	/** A number in an answer. */
	public static int number(MvcTestResult result, String path) {
		return JsonPath.<Integer>read(body(result), path);
	}

	/** A text in an answer. */
	public static String text(MvcTestResult result, String path) {
		return JsonPath.<String>read(body(result), path);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static MvcTestResult send(MockMvcRequestBuilder request, String json) {
		return request.contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"')).exchange();
	}

}
