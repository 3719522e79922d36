package dev.migrations.slice;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

import static org.assertj.core.api.Assertions.assertThat;

@DataJdbcTest
@SliceTest
class DataJdbcSliceTests {

	@Test
	void beginsWithTheSchema(@Autowired JdbcAggregateOperations aggregates) {
		assertThat(aggregates.count(Item.class)).isZero();
	}

	record Item(@Id Long id) {

	}

}
