package dev.migrations.slice;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;

import static org.assertj.core.api.Assertions.assertThat;

@JooqTest
@SliceTest
class JooqSliceTests {

	@Test
	void beginsWithTheSchema(@Autowired DSLContext jooq) {
		assertThat(jooq.fetchCount(jooq.selectFrom("item"))).isZero();
	}

}
