package dev.migrations.slice;

import dev.migrations.command.CheckReport;
import dev.migrations.command.Migrations;
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

	@Test
	void everyRevisionGoesDownAndUpAgain(@Autowired Migrations migrations) {
		migrations.downgrade("base");
		assertThat(migrations.upgrade("heads").revisions()).hasSize(1);
		assertThat(migrations.check().verdict()).isEqualTo(CheckReport.Verdict.IN_STEP);
	}

}
