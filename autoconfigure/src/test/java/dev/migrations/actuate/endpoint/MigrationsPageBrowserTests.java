package dev.migrations.actuate.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.migrations.actuate.endpoint.MigrationsEndpoint.ContextDescriptor;
import dev.migrations.actuate.endpoint.MigrationsEndpoint.MigrationsDescriptor;
import dev.migrations.command.MigrationsState;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.command.RevisionDetailsDescriptor;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.Revisions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a person sees and does. The page and what it asks for are served as the endpoint
 * serves them.
 */
class MigrationsPageBrowserTests {

	private static final RevisionScripts SCRIPTS = Revisions.none()
		.with("a1", "", "/* <b>bold</b> */ create table a (id int)", "drop table a")
		.with("b1", "a1", "create table b (id int)", "drop table b")
		.with("b2", "a1", "create table c (id int)", "drop table c")
		.with("m1", "b1, b2", "create table d (id int)", "drop table d")
		.load();

	private static Chromium chromium;

	private static HttpServer server;

	@BeforeAll
	static void start(@TempDir Path profile) throws IOException {
		Path program = Chromium.find().orElse(null);
		assumeTrue(program != null, "for want of Chromium");
		chromium = Chromium.start(program, profile);
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/actuator/migrations", MigrationsPageBrowserTests::serve)
			.setAuthenticator(new BasicAuthenticator("Realm") {

				@Override
				public boolean checkCredentials(String username, String password) {
					return (username + ":" + password).equals("ann:secret");
				}

			});
		server.createContext("/actuator/long", (exchange) -> answer(exchange, "text/html", page(fiveHundred())));
		server.start();
	}

	@AfterAll
	static void stop() {
		if (chromium != null) {
			chromium.close();
		}
		if (server != null) {
			server.stop(0);
		}
	}

	@Test
	void showsTheSqlOfTheRevisionThatIsChosenWithTheKeyboard() {
		show("migrations", 1280, false);
		chromium.evaluate("document.querySelector('.revision[tabindex=\"0\"]').focus()");
		chromium.press("End");
		chromium.evaluate("document.activeElement.click()");
		chromium.until("document.querySelectorAll('dialog[open] pre.sql').length === 2");
		assertThat(chromium.evaluate("document.querySelector('dialog h2').textContent")).isEqualTo("make users");
		assertThat(chromium.evaluate("document.querySelector('dialog pre.sql').textContent"))
			.isEqualTo("/* <b>bold</b> */ create table a (id int);");
		assertThat(chromium.evaluate("document.querySelectorAll('dialog b').length")).isEqualTo("0");
		assertThat(chromium.complaints()).isEmpty();
	}

	@Test
	void findsOneRevisionAmongFiveHundred() {
		show("long", 1280, false);
		chromium.evaluate("document.querySelector('input').focus()");
		chromium.type("r250 pending");
		chromium.until("document.querySelector('.found').textContent === '1 of 500'");
		assertThat(chromium.evaluate("[...document.querySelectorAll('.revision')]"
				+ ".filter((row) => row.offsetParent).map((row) => row.dataset.revision)"))
			.isEqualTo("r250");
	}

	@Test
	void fitsAPhoneAndIsDarkWhereThePersonWantsItDark() {
		show("long", 390, true);
		assertThat(chromium.evaluate("document.documentElement.scrollWidth")).isEqualTo("390");
		assertThat(chromium.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(17, 21, 27)");
	}

	@Test
	void isDrawnWhereItsRowsAre() {
		show("migrations", 390, false);
		assertThat(chromium.evaluate("Math.abs(document.querySelector('.lines').getBoundingClientRect().height"
				+ " - document.querySelector('ol').getBoundingClientRect().height) < 1"))
			.isEqualTo("true");
	}

	private static void show(String page, int width, boolean dark) {
		chromium.resize(width, 900, dark);
		chromium.open("http://ann:secret@localhost:%d/actuator/%s".formatted(server.getAddress().getPort(), page));
	}

	private static void serve(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.equals("/actuator/migrations")) {
			answer(exchange, "text/html", page(MigrationsPageTests.section(MigrationsState.PENDING, 2)));
			return;
		}
		String revision = path.substring("/actuator/migrations/".length());
		Object details = RevisionDetailsDescriptor.of(revision, SCRIPTS, true).orElseThrow();
		MigrationsDescriptor descriptor = new MigrationsDescriptor(
				Map.of("shop", new ContextDescriptor(Map.of("migrations", details), null)));
		answer(exchange, "application/json", new JsonMapper().writeValueAsString(descriptor));
	}

	private static void answer(HttpExchange exchange, String type, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", type);
		exchange.sendResponseHeaders(200, bytes.length);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(bytes);
		}
	}

	private static String page(DatabaseSection section) {
		return new String(new MigrationsPage().write(List.of(section), Instant.EPOCH), StandardCharsets.UTF_8);
	}

	private static DatabaseSection fiveHundred() {
		RevisionGraph graph = Revisions
			.tables(IntStream.range(0, 500).mapToObj("r%d"::formatted).toArray(String[]::new))
			.load()
			.graph();
		MigrationsStatus status = new MigrationsStatus("head", MigrationsState.PENDING, List.of(), graph.heads(),
				new ArrayList<>(graph.revisions()), 500, List.of(), List.of(), List.of(), List.of(), null, false,
				List.of());
		return new DatabaseSection("shop", "migrations", graph, status, true);
	}

}
