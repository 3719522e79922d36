package dev.migrations.script;

import java.util.Arrays;
import java.util.List;

import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderEditTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-- m;--;-- Revision ID: a;-- Revises: x;-- Create Date: 2026-11-20T15:30;;-- migrate: upgrade;select 1;
			--revision id:a;  --   REVISES :   x, y;
			-- Revises:;-- Revision ID: a;
			-- Revision ID: a;-- Revises: x
			""")
	void changesTheValueAndNothingElse(String lines) {
		String text = lines.replace(';', '\n');
		String edited = revising(text, "n1", "n2");
		assertThat(SqlRevision.of("a.sql", edited).header().downRevisions()).hasToString("[n1, n2]");
		assertThat(edited).isEqualTo(text.replaceAll("(?i)(revises *:).*", "$1 n1, n2"));
	}

	@Test
	void addsALineToABase() {
		assertThat(revising("-- m\r\n--\r\n-- Revision ID: a\r\n\r\n-- migrate: upgrade\r\n", "n1"))
			.isEqualTo("-- m\r\n--\r\n-- Revision ID: a\r\n-- Revises: n1\r\n\r\n-- migrate: upgrade\r\n");
		assertThat(revising("\uFEFF-- Revision ID: a", "n1")).isEqualTo("\uFEFF-- Revision ID: a\n-- Revises: n1");
	}

	@Test
	void leavesAloneWhatOnlyLooksLikeAHeader() {
		String body = "\n-- migrate: upgrade\n-- Revises: the way of things\nselect '\n-- Revises: no';\n";
		assertThat(revising("-- Revision ID: a" + body, "n1")).isEqualTo("-- Revision ID: a\n-- Revises: n1" + body);
		String comment = "\nselect 1;\n-- Revises: no\n";
		assertThat(revising("-- Revision ID: a" + comment, "n1"))
			.isEqualTo("-- Revision ID: a\n-- Revises: n1" + comment);
	}

	@Test
	void keepsLineEndsOfEachKindAndTheByteOrderMark() {
		assertThat(revising("\uFEFF-- Revises: x\r\n-- Revision ID: a\n\r\n", "n1"))
			.isEqualTo("\uFEFF-- Revises: n1\r\n-- Revision ID: a\n\r\n");
	}

	private static String revising(String text, String... ids) {
		List<RevisionId> revisions = Arrays.stream(ids).map(RevisionId::new).toList();
		return new HeaderEdit(text).revising(revisions);
	}

}
