package dev.migrations.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HibernateWordingTests {

	@Test
	void doublesTheQuotesOfAComment() {
		assertThat(HibernateWording.correct("comment on column t.c is 'it's what 'we' say'"))
			.isEqualTo("comment on column t.c is 'it''s what ''we'' say'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "comment on table t is 'it''s doubled'", "comment on table t is '''quoted'''",
			"comment on table t is ''", "create table t (c text default 'it''s')", "create schema if not exists audit",
			"create table t (c int check ((c>=0) and (c<=9)))", "create table t (c int check ((c<=9) and (d>=0)))" })
	void leavesTheRest(String command) {
		assertThat(HibernateWording.correct(command)).isEqualTo(command);
	}

	@Test
	void makesASchemaOnlyWhereItIsMissing() {
		assertThat(HibernateWording.correct("create schema \"Audit\""))
			.isEqualTo("create schema if not exists \"Audit\"");
	}

	@Test
	void putsTheMinimumBeforeTheMaximum() {
		assertThat(HibernateWording.correct("create table t (\"a b\" int check ((\"a b\"<=150) and (\"a b\">=-1)))"))
			.isEqualTo("create table t (\"a b\" int check ((\"a b\">=-1) and (\"a b\"<=150)))");
	}

}
