package dev.migrations.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionIdEnvironmentPostProcessorTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					migrations: {target: 0012}                               | migrations.target                    | 0012
					migrations.target: 012345671234   # the first one        | migrations.target                    | 012345671234
					migrations: {baseline: 1234567890e1, target: head}       | migrations.baseline                  | 1234567890e1
					migrations.databases: {billing: {target: 1_000}}         | migrations.databases.billing.target  | 1_000
					migrations.target: "0012"                                | migrations.target                    | 0012
					migrations.target: 7c1d2f3a9b40                          | migrations.target                    | 7c1d2f3a9b40
					""")
	void readsARevisionAsItIsWritten(String yaml, String property, String text) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader()
			.load("application.yaml", new ByteArrayResource(("a: 1\n" + yaml).getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addLast);
		ConfigurationPropertySources.attach(environment);
		new RevisionIdEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
		assertThat(environment.getProperty(property)).isEqualTo(text);
	}

}
