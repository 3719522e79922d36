package dev.migrations.script;

import java.time.OffsetDateTime;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What new files are called. Where Alembic can be asked for the same, its answer is the
 * expected one.
 */
class FileNameTemplateTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			%(rev)s_%(slug)s                          | 7c1d_add_users.sql
			%(year)d%(month).2d%(day).2d              | !
			%(year)d_%(month).2d_%(day).2d-%(rev)s    | 2026_02_03-7c1d.sql
			%(year)d_%(month)02d_%(day)2d-%(rev)s     | 2026_02_03-7c1d.sql
			%(month)d-%(day)d-%(rev)s                 | 2-3-7c1d.sql
			%(hour).2d%(minute).2d%(second).2d_%(rev)s | 040506_7c1d.sql
			%(epoch)s_%(rev)s                         | 1770091506_7c1d.sql
			%(epoch)d_%(rev)s                         | 1770091506_7c1d.sql
			%(year)s/%(month).2d/%(rev)s_%(slug)s     | 2026/02/7c1d_add_users.sql
			100%%_%(rev)s                             | 100%_7c1d.sql
			V%(rev)s__%(slug)s                        | V7c1d__add_users.sql
			""")
	void fillsInItsTokens(String template, String name) {
		assertThat(nameOr(template)).isEqualTo(name);
	}

	@Test
	void isInTheOrderOfTimeByDefault() {
		assertThat(nameOr(FileNameTemplate.TIME_ORDERED)).isEqualTo("20260203_0405_7c1d_add_users.sql");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Add users                                       | add_users
			what's "new", here?                             | what_s_new_here
			Ärger mit 日本                                    | ärger_mit_日本
			first\\nsecond                                  | first
			---                                             | ""
			the quick brown fox jumps over the lazy dog     | the_quick_brown_fox_jumps_over_the_lazy_
			the quick brown fox jumps over the lazier dog   | the_quick_brown_fox_jumps_over_the_
			donaudampfschifffahrtselektrizitätenhauptbetrieb | donaudampfschifffahrtselektrizitätenhaup_
			""")
	void usesTheWordsOfTheMessage(String message, String slug) {
		assertThat(new FileNameTemplate("%(slug)s", 40).name(draft("7c1d", message.replace("\\n", "\n"))))
			.isEqualTo(slug + ".sql");
	}

	@Test
	void usesNoMoreOfTheMessageThanItMay() {
		assertThat(new FileNameTemplate("%(slug)s", 8).name(draft("7c1d", "add users now"))).isEqualTo("add_.sql");
	}

	@Test
	void leavesOutWhatNobodySaid() {
		assertThat(new FileNameTemplate("%(rev)s_%(slug)s", 40).name(draft("7c1d", ""))).isEqualTo("7c1d.sql");
	}

	@Test
	void keepsAnIdentifierInOnePart() {
		assertThat(new FileNameTemplate("%(rev)s", 40).name(draft("a/../b*c", ""))).isEqualTo("a_.._b_c.sql");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%(rev)s_%(name)s", "%(rev)x", "%(rev", "%s_%(rev)s", "%(rev)s%" })
	void refusesTokensThatAreNone(String template) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> new FileNameTemplate(template, 40))
			.withMessageContaining("is no token")
			.withMessageEndingWith(
					"""
							Correct 'migrations.file-template'; its tokens are %(rev)s, %(slug)s, %(epoch)s, %(year)s, %(month)s, \
							%(day)s, %(hour)s, %(minute)s, %(second)s, and '%%' for a percent sign.""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../%(rev)s", "/%(rev)s", "%(year)d//%(rev)s", ".%(rev)s", "x/.y/%(rev)s", "%(rev)s~",
			"%(rev)s/", "a\\%(rev)s", "", "migration" })
	void refusesPlacesWhereNobodyWouldLook(String template) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> new FileNameTemplate(template, 40))
			.withMessageStartingWith("The file template is wrong: ");
	}

	private static String nameOr(String template) {
		try {
			return new FileNameTemplate(template, 40).name(draft("7c1d", "Add users"));
		}
		catch (MigrationsException ex) {
			return "!";
		}
	}

	private static RevisionDraft draft(String id, String message) {
		return new RevisionDraft(new RevisionId(id), List.of(), List.of(), List.of(), message,
				OffsetDateTime.parse("2026-02-03T04:05:06Z"), "", "");
	}

}
