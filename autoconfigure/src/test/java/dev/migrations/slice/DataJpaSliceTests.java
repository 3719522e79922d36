package dev.migrations.slice;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
@SliceTest
class DataJpaSliceTests {

	@Test
	void beginsWithTheSchema(@Autowired EntityManager entities) {
		assertThat(entities.createNativeQuery("select * from item").getResultList()).isEmpty();
	}

}
