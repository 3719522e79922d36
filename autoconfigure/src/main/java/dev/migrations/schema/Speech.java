package dev.migrations.schema;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a source of the desired schema speaks of, and where it is silent. Silence is never
 * a removal.
 *
 * @param voices the voice in which it speaks of each aspect; it is silent on the others
 */
public record Speech(Map<Aspect, Voice> voices) {

	public Speech {
		voices = Map.copyOf(voices);
	}

	/**
	 * That of a source which says all, such as {@code schema.sql}.
	 */
	public static Speech ofEverything() {
		Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
		for (Aspect aspect : Aspect.values()) {
			voices.put(aspect, Voice.SPEAKS);
		}
		return new Speech(voices);
	}

	/**
	 * That of JPA entities: they speak of tables, columns, types, keys, targets of
	 * foreign keys and plain indexes, and of some things only where an annotation says
	 * so: a default by {@code @ColumnDefault}, an action by {@code @OnDelete}, a comment
	 * by {@code @Comment}, a view by {@code @View}, how a sequence counts by
	 * {@code @SequenceGenerator}, a check by {@code @Check}, by Bean Validation, and by
	 * the values of an enum.
	 */
	public static Speech ofEntities() {
		Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
		for (Aspect aspect : new Aspect[] { Aspect.SEQUENCES, Aspect.TABLES, Aspect.COLUMNS, Aspect.KEYS,
				Aspect.FOREIGN_KEYS, Aspect.INDEXES }) {
			voices.put(aspect, Voice.SPEAKS);
		}
		for (Aspect aspect : new Aspect[] { Aspect.NAMESPACES, Aspect.TYPES, Aspect.COLUMN_VALUES, Aspect.COLLATIONS,
				Aspect.FOREIGN_KEY_ACTIONS, Aspect.CHECKS, Aspect.COMMENTS, Aspect.SPECIAL_INDEXES, Aspect.VIEWS,
				Aspect.SEQUENCE_OPTIONS }) {
			voices.put(aspect, Voice.IF_GIVEN);
		}
		return new Speech(voices);
	}

	/**
	 * Whether the source says all.
	 */
	public boolean isOfEverything() {
		return equals(ofEverything());
	}

	/**
	 * The voice in which it speaks of an aspect.
	 * @param aspect the aspect
	 */
	public Voice of(Aspect aspect) {
		return this.voices.getOrDefault(aspect, Voice.SILENT);
	}

	/**
	 * The same with another voice for an aspect.
	 * @param aspect the aspect
	 * @param voice the voice
	 */
	public Speech with(Aspect aspect, Voice voice) {
		Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
		voices.putAll(this.voices);
		voices.put(aspect, voice);
		return new Speech(voices);
	}

	/**
	 * The same, except that nothing goes because it is not said.
	 */
	public Speech withoutRemovals() {
		Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
		this.voices.forEach((aspect, voice) -> voices.put(aspect, (voice == Voice.SPEAKS) ? Voice.IF_GIVEN : voice));
		return new Speech(voices);
	}

}
