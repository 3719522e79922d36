package dev.migrations.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.command.AppliedRevision;
import dev.migrations.command.MigrationsState;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.execution.HistoryEntry;
import dev.migrations.revision.HistoryColumns;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsPageTests {

	private static final String HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&";

	private static final RevisionGraph DIAMOND = RevisionGraph.of(List.of(revision("a1", "make users"),
			revision("b1", "make posts", "a1"), revision("b2", "make tags", "a1"), revision("m1", "join", "b1", "b2")));

	@Test
	void escapesWhateverIsNotItsOwn() {
		RevisionHeader revision = new RevisionHeader(new RevisionId("a1"), List.of(), List.of(), List.of(), HOSTILE,
				null, HOSTILE);
		HistoryEntry run = new HistoryEntry(revision.id(), List.of(), "upgrade", HOSTILE, HOSTILE,
				OffsetDateTime.parse("2026-11-20T15:30:00Z"), Duration.ZERO, "failed", "relation " + HOSTILE, HOSTILE,
				HOSTILE, HOSTILE, HOSTILE, null, HOSTILE);
		MigrationsStatus status = new MigrationsStatus(HOSTILE, MigrationsState.FAILED, List.of(), List.of(),
				List.of(revision), 1, List.of(), List.of(), List.of(), List.of(run), "relation " + HOSTILE, false,
				List.of());
		String page = page(new DatabaseSection(HOSTILE, HOSTILE, RevisionGraph.of(List.of(revision)), status, true));
		assertThat(page.split("alert", -1)).hasSizeGreaterThan(20);
		assertThat(page).doesNotContain("<script>alert")
			.doesNotContain("<img")
			.contains("relation &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x");
		assertThat(page.split("<script", -1)).hasSize(2);
	}

	@Test
	void allowsItsOwnStyleAndScriptAndNothingElse() {
		String page = page(section(MigrationsState.PENDING, 2));
		assertThat(first("Content-Security-Policy\" content=\"([^\"]*)\"", page).replace("&#39;", "'"))
			.isEqualTo("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; connect-src 'self'; "
				.formatted(digest(first("<style>(.*)</style>", page)), digest(first("<script>(.*)</script>", page)))
					+ "img-src data:; base-uri 'none'; form-action 'none'");
		assertThat(page).doesNotContain("://").doesNotContainPattern("<[^>]* (style|on[a-z]+)=");
	}

	@Test
	void marksEachRevisionByHowTheDatabaseStandsToIt() {
		assertThat(marks(section(MigrationsState.PENDING, 2))).containsExactly("m1 pending", "b1 current", "b2 pending",
				"a1 applied");
	}

	@Test
	void marksNothingAsPendingOrAppliedIfTheDatabaseDidNotAnswer() {
		MigrationsStatus status = MigrationsStatus.unreachable("head", DIAMOND.heads(), "Cannot connect.");
		assertThat(marks(new DatabaseSection("shop", "migrations", DIAMOND, status, true)))
			.containsExactly("m1 unknown", "b1 unknown", "b2 unknown", "a1 unknown");
	}

	@Test
	void drawsALineFromEachRevisionToEachThatItRevises() {
		assertThat(DrawnLines.of(HistoryColumns.of(DIAMOND.history(RevisionRange.all(), List.of()))))
			.containsExactlyInAnyOrder(line("m1", 0, 0, 0), line("m1", 0, 0, 1, 1), line("b1", 1, 0, 0, 0),
					line("b2", 2, 1, 0));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void showsAStatementThatFailedToThoseWhoMaySeeIt(boolean shown) {
		MigrationsStatus status = new MigrationsStatus("head", MigrationsState.FAILED, List.of(), List.of(), List.of(),
				0, List.of(), List.of(), List.of(), List.of(), "It failed.\n  insert 4711", false, List.of());
		assertThat(page(new DatabaseSection("shop", "migrations", DIAMOND, status, shown)).contains("4711"))
			.isEqualTo(shown);
	}

	@Test
	void namesEachDatabaseIfThereAreSeveral() {
		assertThat(page(section(MigrationsState.UP_TO_DATE, 4), section(MigrationsState.PENDING, 1)))
			.containsPattern("<a href=\"#db0\">migrations <span[^>]*>Up to date</span>")
			.containsPattern("<a href=\"#db1\">migrations <span[^>]*>Pending</span>");
	}

	static DatabaseSection section(MigrationsState state, int applied) {
		List<RevisionHeader> all = List.of(DIAMOND.get(new RevisionId("a1")), DIAMOND.get(new RevisionId("b1")),
				DIAMOND.get(new RevisionId("b2")), DIAMOND.get(new RevisionId("m1")));
		MigrationsStatus status = new MigrationsStatus("head", state, List.of(all.get(applied - 1).id()),
				DIAMOND.heads(), all.subList(applied, 4), 4 - applied,
				all.subList(0, applied)
					.stream()
					.map((each) -> new AppliedRevision(each, null, Duration.ofMillis(15), "shop"))
					.toList(),
				List.of(), List.of(), List.of(), null, false, List.of());
		return new DatabaseSection("shop", "migrations", DIAMOND, status, true);
	}

	private static RevisionHeader revision(String id, String message, String... revises) {
		return new RevisionHeader(new RevisionId(id), List.of(revises).stream().map(RevisionId::new).toList(),
				List.of(), List.of(), message, null, id + ".sql");
	}

	private static DrawnLine line(String child, int row, Integer... columns) {
		return new DrawnLine(new RevisionId(child), row, List.of(columns));
	}

	private static List<String> marks(DatabaseSection section) {
		return Pattern.compile("data-revision=\"(\\w+)\" data-mark=\"(\\w+)\"")
			.matcher(page(section))
			.results()
			.map((match) -> match.group(1) + " " + match.group(2))
			.toList();
	}

	private static String page(DatabaseSection... sections) {
		byte[] page = new MigrationsPage().write(List.of(sections), Instant.parse("2026-11-20T15:30:00Z"));
		return new String(page, StandardCharsets.UTF_8);
	}

	private static String first(String pattern, String page) {
		Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static String digest(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
