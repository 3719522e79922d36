package dev.migrations.sample.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityTagTests {

	@Test
	void readsWhatItWrites() {
		assertThat(EntityTag.valueOf(new EntityTag(42).toString())).isEqualTo(new EntityTag(42));
	}

	@ParameterizedTest
	@ValueSource(strings = { "42", "W/\"42\"", "\"\"", "\"-1\"", "\"99999999999\"", "*" })
	void refusesWhatItDoesNotWrite(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> EntityTag.valueOf(text))
			.withMessage("'%s' is no entity tag of this service", text);
	}

}
