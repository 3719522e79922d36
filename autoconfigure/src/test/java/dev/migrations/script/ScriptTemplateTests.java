package dev.migrations.script;

import java.time.OffsetDateTime;
import java.util.List;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptTemplateTests {

	private static final String HEADER = "-- ${message}\n-- Revision ID: ${up_revision}\n-- Revises: ${down_revision}\n";

	private static final RevisionDraft DRAFT = new RevisionDraft(new RevisionId("c3"),
			List.of(new RevisionId("a1"), new RevisionId("b2")), List.of(), List.of(), "first\nsecond",
			OffsetDateTime.parse("2026-11-20T15:30:00+01:00"), "select 1;\n\nselect 2;", "");

	@Test
	void repeatsDashesAndBlanksOnEachLine() {
		assertThat(render(HEADER + "-- migrate: upgrade\n  ${upgrades}\n")).isEqualTo("""
				-- first
				--
				-- second
				-- Revision ID: c3
				-- Revises: a1, b2
				-- migrate: upgrade
				  select 1;

				  select 2;
				""");
	}

	@Test
	void leavesOutLinesThatHaveNothingToSay() {
		assertThat(render(HEADER + """
				-- Branch Labels: ${branch_labels}
				-- Depends On: ${ depends_on }
				-- Create Date: ${create_date}

				-- migrate: upgrade
				set local lock_timeout = '3s';
				${upgrades}
				-- migrate: downgrade
				  ${downgrades}
				""")).isEqualTo("""
				-- first
				--
				-- second
				-- Revision ID: c3
				-- Revises: a1, b2
				-- Create Date: 2026-11-20T15:30:00+01:00

				-- migrate: upgrade
				set local lock_timeout = '3s';
				select 1;

				select 2;
				-- migrate: downgrade
				""");
	}

	@Test
	void keepsEverythingElseAsItIs() {
		assertThat(render(HEADER + "-- migrate: upgrade\nselect '$1 \\n $${message} $ {} %(rev)s';\n"))
			.endsWith("-- migrate: upgrade\nselect '$1 \\n ${message} $ {} %(rev)s';\n");
	}

	@Test
	void hasUnixLineEndsWhateverTheTemplateHas() {
		assertThat(render((HEADER + "-- migrate: upgrade\n").replace("\n", "\r\n"))).doesNotContain("\r");
	}

	@Test
	void namesAllPlaceholdersThatAreNone() {
		assertThatExceptionOfType(InvalidRevisionsException.class)
			.isThrownBy(
					() -> ScriptTemplate.of("own.template", "-- ${mesage}\n--\n-- ${down_revision | comma,n} ${open\n"))
			.withMessageContainingAll("own.template:1: unknown placeholder '${mesage}': expected one of ${message},",
					"own.template:3: unknown placeholder '${down_revision | comma,n}'",
					"own.template:3: unknown placeholder '${open'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- ${message}\n-- Revision ID: ${up_revision}\n-- migrate: upgrade\n",
			"-- Revision ID: fixed\n-- Revises: ${down_revision}\n-- migrate: upgrade\n" })
	void refusesToLeaveOutWhatTheRevisionSays(String template) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> render(template)).withMessage("""
				The template 'own.template' writes another header than the revision has. \
				Let it have all the lines of the built-in template up to 'Depends On'.""");
	}

	@ParameterizedTest
	@ValueSource(strings = { HEADER, "-- ${message}\n-- Revises: ${down_revision}\n-- migrate: upgrade\n",
			HEADER + "-- migrate: upgrde\n" })
	void refusesToWriteWhatIsNoRevision(String template) {
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> render(template))
			.withMessageContaining("own.template:");
	}

	@Test
	void readsBackWhatTheBuiltInOneWrites() {
		RevisionDraft draft = new RevisionDraft(new RevisionId("c3"), List.of(), List.of("a1", "shop"),
				List.of("x", "rel-2"), "a\n\n\nb", OffsetDateTime.parse("2026-11-20T15:30:07.123Z"), "select 1;",
				"select 2;");
		SqlRevision read = SqlRevision.of("x.sql", ScriptTemplate.builtIn().render(draft));
		assertThat(draft.isTold(read.header())).isTrue();
		assertThat(read.header().message()).isEqualTo(draft.message());
		assertThat(read.header().createDate()).isEqualTo("2026-11-20T15:30:07Z");
		assertThat(read.outline(true).upgrade().statementCount()).isEqualTo(1);
		assertThat(read.outline(true).downgrade().statementCount()).isEqualTo(1);
	}

	private static String render(String template) {
		return ScriptTemplate.of("own.template", template).render(DRAFT);
	}

}
