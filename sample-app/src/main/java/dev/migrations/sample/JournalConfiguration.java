package dev.migrations.sample;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What belongs to no feature.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JournalConfiguration {

	/**
	 * A clock that is no finer than PostgreSQL, so that what is read is what was written.
	 */
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
	}

}
