package dev.migrations.actuate.endpoint;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsEndpointAutoConfiguration;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class MigrationsEndpointReactiveTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html,application/xhtml+xml,*/*;q=0.8 | text/html;charset=UTF-8                      | <!doctype html>
			*/*                                       | application/vnd.spring-boot.actuator.v3+json | {"contexts":
			application/json                          | application/json                             | {"contexts":
			""")
	void showsAPageToABrowserAndTheSameAsJsonToEverybodyElse(String accepted, String contentType, String start,
			TestDatabase database) {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class,
					EndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class,
					ManagementContextAutoConfiguration.class, JacksonAutoConfiguration.class,
					CodecsAutoConfiguration.class, HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"management.endpoints.web.exposure.include=migrations")
			.run((context) -> WebTestClient.bindToApplicationContext(context)
				.build()
				.get()
				.uri("/actuator/migrations")
				.header(HttpHeaders.ACCEPT, accepted)
				.exchange()
				.expectStatus()
				.isOk()
				.expectHeader()
				.contentType(contentType)
				.expectBody(String.class)
				.value((body) -> assertThat(body).startsWith(start)));
	}

}
