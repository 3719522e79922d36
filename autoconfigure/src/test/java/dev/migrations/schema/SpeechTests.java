package dev.migrations.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechTests {

	@ParameterizedTest
	@EnumSource(Aspect.class)
	void ofEverythingLeavesNothingOut(Aspect aspect) {
		assertThat(Speech.ofEverything().of(aspect)).isEqualTo(Voice.SPEAKS);
	}

	@ParameterizedTest
	@EnumSource(names = { "TRIGGERS", "POLICIES", "RULES", "STATISTICS", "ROUTINES", "EXTENSIONS", "STORAGE",
			"EXCLUSIONS", "TABLE_OPTIONS" })
	void ofEntitiesIsSilentOnWhatTheyCannotSay(Aspect aspect) {
		assertThat(Speech.ofEntities().of(aspect)).isEqualTo(Voice.SILENT);
	}

	@ParameterizedTest
	@EnumSource(names = { "TABLES", "COLUMNS", "KEYS", "FOREIGN_KEYS", "INDEXES", "SEQUENCES" })
	void ofEntitiesSpeaksOfWhatTheyAlwaysSay(Aspect aspect) {
		assertThat(Speech.ofEntities().of(aspect)).isEqualTo(Voice.SPEAKS);
	}

	@ParameterizedTest
	@EnumSource(names = { "NAMESPACES", "TYPES", "COLUMN_VALUES", "COLLATIONS", "FOREIGN_KEY_ACTIONS", "CHECKS",
			"COMMENTS", "SPECIAL_INDEXES", "VIEWS", "SEQUENCE_OPTIONS" })
	void ofEntitiesSpeaksOfWhatAnAnnotationSays(Aspect aspect) {
		assertThat(Speech.ofEntities().of(aspect)).isEqualTo(Voice.IF_GIVEN);
	}

	@Test
	void isOfEverythingWhereNothingIsLeftOut() {
		assertThat(Speech.ofEverything().isOfEverything()).isTrue();
		assertThat(Speech.ofEverything().with(Aspect.VIEWS, Voice.SILENT).isOfEverything()).isFalse();
	}

	@Test
	void canBeLimited() {
		assertThat(Speech.ofEverything().with(Aspect.VIEWS, Voice.SILENT).of(Aspect.VIEWS)).isEqualTo(Voice.SILENT);
	}

}
