package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.InputStreamResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a file says of itself.
 */
class HeaderTests {

	@Test
	void isReadFromTheCommentsAtTheTop() {
		assertThat(header("""
				-- add users
				--
				-- Revision ID: 7c1d2f3a9b40
				-- Revises: 1975ea83b712
				-- Create Date: 2026-11-20T15:30:00Z
				-- Branch Labels: auth, user-accounts
				-- Depends On: ae1027a6acf, billing

				-- migrate: upgrade
				-- Depends On: nothing, since this is no header
				""")).isEqualTo(new RevisionHeader(new RevisionId("7c1d2f3a9b40"),
				List.of(new RevisionId("1975ea83b712")), List.of("ae1027a6acf", "billing"),
				List.of("auth", "user-accounts"), "add users", OffsetDateTime.parse("2026-11-20T15:30:00Z"), "x.sql"));
	}

	@Test
	void mayConsistOfAnIdentifier() {
		assertThat(header("--Revision ID:a1"))
			.isEqualTo(new RevisionHeader(new RevisionId("a1"), List.of(), List.of(), List.of(), "", null, "x.sql"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- REVISION ID: a1\n-- revises: b2,c3", "--revision id :a1\r\n--\tRevises:\tb2 , c3 \r\n",
			"\uFEFF-- Revision ID: a1\n-- Revises: b2, c3",
			"\n\n  -- Revision ID: a1\n\n  -- Revises: b2, c3\nselect 1;",
			"-- Revises: b2, c3\n-- some words\n-- see https://localhost\n-- Revision ID: a1",
			"-- Revision ID: a1\r-- Revises: b2, c3\r" })
	void acceptsWhatMeansTheSame(String text) {
		assertThat(header(text)).returns(new RevisionId("a1"), RevisionHeader::id)
			.returns(List.of(new RevisionId("b2"), new RevisionId("c3")), RevisionHeader::downRevisions)
			.returns("", RevisionHeader::message);
	}

	@Test
	void readsNothingForABase() {
		assertThat(header("-- Revision ID: a1\n-- Revises: \n-- Depends On:\n-- Branch Labels:"))
			.returns(List.of(), RevisionHeader::downRevisions)
			.returns(List.of(), RevisionHeader::dependsOn)
			.returns(List.of(), RevisionHeader::branchLabels);
	}

	@Test
	void keepsTheParagraphsOfItsMessage() {
		assertThat(header(
				"-- add users\n--\n-- They have: names;\n--   and e-mail\n\n--last\n--\n-- Revision ID: a1\n-- no message"))
			.returns("add users\n\nThey have: names;\n  and e-mail\n\nlast", RevisionHeader::message);
	}

	@Test
	void endsAtTheFirstLineThatIsNoComment() {
		assertThat(header("-- Revision ID: a1\n/* x */\n-- Revises: b2")).returns(List.of(),
				RevisionHeader::downRevisions);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			2026-11-20T15:30:00Z,                2026-11-20T15:30Z
			2026-11-20 15:30:00,                 2026-11-20T15:30Z
			2026-11-20 15:30:00.123456,          2026-11-20T15:30:00.123456Z
			2026-11-20T15:30,                    2026-11-20T15:30Z
			2026-11-20T15:30:00.5+02:00,         2026-11-20T15:30:00.5+02:00
			2026-11-20 15:30:00 -0530,           2026-11-20T15:30-05:30
			2026-11-20t15:30:00+01,              2026-11-20T15:30+01:00
			""")
	void readsDatesOfManyForms(String written, OffsetDateTime date) {
		assertThat(header("-- Revision ID: a1\n-- Create Date: " + written).createDate()).isEqualTo(date);
	}

	@Test
	void doesNotReadOnBehindIt() {
		int[] count = new int[1];
		byte[] text = (Scripts.UPGRADE + "select 1;\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
		InputStream counting = new FilterInputStream(new ByteArrayInputStream(text)) {

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				int read = super.read(target, offset, length);
				count[0] += read;
				return read;
			}

		};
		SqlRevision.of(Scripts.NAME, new InputStreamResource(counting));
		assertThat(count[0]).isPositive().isLessThanOrEqualTo(1024);
	}

	private static @Nullable RevisionHeader header(String text) {
		return SqlRevision.of(Scripts.NAME, text).header();
	}

}
