package dev.migrations.slice;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@JdbcTest
@SliceTest
class JdbcSliceTests {

	@Test
	void beginsWithTheSchema(@Autowired JdbcClient client) {
		assertThat(client.sql("select count(*) from item").query(Integer.class).single()).isZero();
	}

}
