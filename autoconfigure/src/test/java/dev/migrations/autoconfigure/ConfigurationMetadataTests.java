package dev.migrations.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor says of the properties, as the build puts it together.
 */
class ConfigurationMetadataTests {

	/** Made by Spring Boot for every endpoint. */
	private static final List<String> BOOTS = List.of("management.endpoint.migrations.access",
			"management.endpoint.migrations.cache.time-to-live");

	private final DocumentContext metadata;

	ConfigurationMetadataTests() throws IOException {
		this.metadata = JsonPath.parse(new ClassPathResource("META-INF/spring-configuration-metadata.json",
				MigrationsProperties.class.getClassLoader())
			.getContentAsString(StandardCharsets.UTF_8));
	}

	@Test
	void everyPropertyIsDescribed() {
		assertThat(properties()).hasSizeGreaterThan(40).allSatisfy((property) -> {
			String description = Objects.requireNonNullElse(property.get("description"), "nothing");
			assertThat(description).as(property.get("name"))
				.endsWith(".")
				.doesNotContain("{@", "<")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ");
			if (property.get("type").equals("java.lang.Boolean")) {
				assertThat(description).startsWith("Whether");
			}
			if (property.get("type").matches("java.util.(List|Set)<.*")) {
				assertThat(description).matches("(Comma-separated list|List of commands) .*");
			}
		});
	}

	@Test
	void everyPropertyIsInTheDocumentation() throws IOException {
		String page = Files.readString(Path.of("../docs/properties.md"));
		assertThat(properties()).allSatisfy((property) -> assertThat(page)
			.contains(property.get("name").replaceFirst("^migrations[.](?:autogenerate[.]|naming[.])?", "")));
	}

	@Test
	void everyDefaultIsTheOneThatHolds() {
		for (Map<String, String> property : properties()) {
			String name = property.get("name");
			Object said = ((Map<String, ?>) property).get("defaultValue");
			Object holds = name.startsWith("migrations.") ? value(name) : null;
			if (holds instanceof String || (holds != null && BeanUtils.isSimpleValueType(holds.getClass()))) {
				assertThat(said).as(name).isNotNull();
				assertThat(ApplicationConversionService.getSharedInstance().convert(said, holds.getClass())).as(name)
					.isEqualTo(holds);
			}
		}
	}

	@Test
	void hintsAreMerged() {
		assertThat(this.metadata.<List<String>>read("$.hints[*].name")).contains("migrations.target",
				"migrations.locations");
		assertThat(this.metadata.<List<String>>read("$.hints[?(@.name=='migrations.target')].values[*].value"))
			.containsExactly("head", "heads");
		assertThat(this.metadata
			.<List<String>>read("$.hints[?(@.name=='migrations.locations')].providers[*].parameters.target"))
			.containsExactly("org.springframework.core.io.Resource");
	}

	private List<Map<String, String>> properties() {
		List<Map<String, String>> properties = this.metadata.read("$.properties[*]");
		return properties.stream().filter((property) -> !BOOTS.contains(property.get("name"))).toList();
	}

	private static @Nullable Object value(String name) {
		boolean naming = name.startsWith("migrations.naming.");
		BeanWrapper properties = new BeanWrapperImpl(naming ? new NamingProperties() : new MigrationsProperties());
		String dashed = name.substring((naming ? "migrations.naming." : "migrations.").length());
		String path = Pattern.compile("-(.)")
			.matcher(dashed)
			.replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
		return properties.isReadableProperty(path) ? properties.getPropertyValue(path) : null;
	}

}
