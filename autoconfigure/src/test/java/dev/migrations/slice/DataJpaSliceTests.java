package dev.migrations.slice;

import dev.migrations.autoconfigure.AutogenerationConfiguration;
import dev.migrations.autoconfigure.MigrationsSchemaSourceAutoConfiguration;
import dev.migrations.command.Autogeneration;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
@ImportAutoConfiguration({ MigrationsSchemaSourceAutoConfiguration.class, AutogenerationConfiguration.class })
@SliceTest
class DataJpaSliceTests {

	@Test
	void beginsWithTheSchema(@Autowired EntityManager entities) {
		assertThat(entities.createNativeQuery("select * from item").getResultList()).isEmpty();
	}

	@Test
	void hasTheSchemaThatTheEntitiesSay(@Autowired Autogeneration autogeneration) {
		assertThat(autogeneration.check().differences()).isEmpty();
	}

	@Entity(name = "item")
	static class Item {

		@Id
		Long id;

	}

}
