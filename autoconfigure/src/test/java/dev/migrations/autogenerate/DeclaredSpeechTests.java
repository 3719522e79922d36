package dev.migrations.autogenerate;

import dev.migrations.model.Declaration;
import dev.migrations.schema.Aspect;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Voice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredSpeechTests {

	@Test
	void speaksOfEverythingWhereAFileDoes() {
		assertThat(DeclaredSpeech.of(Declaration.everything())).isEqualTo(Speech.ofEverything());
	}

	@Test
	void speaksAsEntitiesDo() {
		Speech speech = DeclaredSpeech.of(Declaration.entities());
		assertThat(Aspect.values())
			.allSatisfy((aspect) -> assertThat(speech.of(aspect)).as(aspect.name()).isEqualTo(switch (aspect) {
				// an entity can be a view; how a sequence counts can be said of a
				// generator
				case VIEWS, SEQUENCE_OPTIONS -> Voice.IF_GIVEN;
				default -> Speech.ofEntities().of(aspect);
			}));
	}

}
