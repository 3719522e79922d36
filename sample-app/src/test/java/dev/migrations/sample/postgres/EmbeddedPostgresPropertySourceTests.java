package dev.migrations.sample.postgres;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPostgresPropertySourceTests {

	private final AtomicInteger starts = new AtomicInteger();

	private final StandardEnvironment environment = new StandardEnvironment();

	EmbeddedPostgresPropertySourceTests() {
		this.environment.getPropertySources()
			.addLast(new EmbeddedPostgresPropertySource(this::start, this.environment));
	}

	@Test
	void startsNothingUntilSomebodyAsks() {
		assertThat(this.environment.containsProperty("spring.datasource.url")).isTrue();
		assertThat(this.starts).hasValue(0);
	}

	@Test
	void givesUrlUserAndPasswordInAnyOrderAndStartsOnce() {
		assertThat(this.environment.getProperty("spring.datasource.password")).isEqualTo("secret");
		assertThat(this.environment.getProperty("spring.datasource.username")).isEqualTo("journal");
		assertThat(this.environment.getProperty("spring.datasource.url"))
			.isEqualTo("jdbc:postgresql://127.0.0.1:5432/journal");
		assertThat(this.starts).hasValue(1);
	}

	@Test
	void staysOutOfTheWayOfAUrlThatComesLater() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("later",
					Map.of("spring.datasource.url", "jdbc:postgresql://db.example.org/prod")));
		assertThat(this.environment.getProperty("spring.datasource.username")).isNull();
		assertThat(this.environment.getProperty("spring.datasource.password")).isNull();
		assertThat(this.environment.getProperty("spring.datasource.url"))
			.isEqualTo("jdbc:postgresql://db.example.org/prod");
		assertThat(this.starts).hasValue(0);
	}

	private Database start() {
		this.starts.incrementAndGet();
		return new Database(5432, "secret");
	}

}
