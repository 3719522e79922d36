package dev.migrations.autogenerate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.migrations.model.Declaration;
import dev.migrations.model.Facet;
import dev.migrations.schema.Aspect;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Voice;

/**
 * What a source has declared, in the terms in which schemas are compared.
 */
final class DeclaredSpeech {

	private static final Map<Aspect, List<Facet>> FACETS = facets();

	private DeclaredSpeech() {
	}

	static Speech of(Declaration declaration) {
		Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
		FACETS.forEach((aspect, facets) -> voices.put(aspect, voice(declaration, facets)));
		return new Speech(voices);
	}

	/**
	 * An aspect of which only a part is said, is not all said.
	 */
	private static Voice voice(Declaration declaration, List<Facet> facets) {
		List<dev.migrations.model.Speech> all = facets.stream().map(declaration::of).distinct().toList();
		if (all.size() > 1) {
			return Voice.IF_GIVEN;
		}
		return switch (all.get(0)) {
			case WHOLE -> Voice.SPEAKS;
			case STATED -> Voice.IF_GIVEN;
			case SILENT -> Voice.SILENT;
		};
	}

	private static Map<Aspect, List<Facet>> facets() {
		Map<Aspect, List<Facet>> facets = new EnumMap<>(Aspect.class);
		facets.put(Aspect.NAMESPACES, List.of(Facet.SCHEMA));
		facets.put(Aspect.EXTENSIONS, List.of(Facet.EXTENSION));
		facets.put(Aspect.TYPES, List.of(Facet.ENUM, Facet.COMPOSITE_TYPE, Facet.DOMAIN));
		facets.put(Aspect.SEQUENCES, List.of(Facet.SEQUENCE));
		facets.put(Aspect.SEQUENCE_OPTIONS, List.of(Facet.SEQUENCE_OPTIONS));
		facets.put(Aspect.TABLES, List.of(Facet.TABLE));
		facets.put(Aspect.COLUMNS, List.of(Facet.COLUMN, Facet.COLUMN_TYPE, Facet.NULLABILITY));
		facets.put(Aspect.COLUMN_VALUES, List.of(Facet.DEFAULT, Facet.IDENTITY, Facet.GENERATED));
		facets.put(Aspect.COLLATIONS, List.of(Facet.COLLATION));
		facets.put(Aspect.STORAGE, List.of(Facet.STORAGE));
		facets.put(Aspect.TABLE_OPTIONS, List.of(Facet.PARTITION, Facet.POLICY, Facet.STORAGE));
		facets.put(Aspect.KEYS, List.of(Facet.PRIMARY_KEY, Facet.UNIQUE));
		facets.put(Aspect.FOREIGN_KEYS, List.of(Facet.FOREIGN_KEY));
		facets.put(Aspect.FOREIGN_KEY_ACTIONS, List.of(Facet.REFERENTIAL_ACTION, Facet.CONSTRAINT_OPTIONS));
		facets.put(Aspect.CHECKS, List.of(Facet.CHECK));
		facets.put(Aspect.EXCLUSIONS, List.of(Facet.EXCLUSION));
		facets.put(Aspect.INDEXES, List.of(Facet.INDEX));
		facets.put(Aspect.SPECIAL_INDEXES, List.of(Facet.PARTIAL_OR_EXPRESSION_INDEX, Facet.INDEX_OPTIONS));
		facets.put(Aspect.TRIGGERS, List.of(Facet.TRIGGER));
		facets.put(Aspect.POLICIES, List.of(Facet.POLICY));
		facets.put(Aspect.RULES, List.of(Facet.TRIGGER));
		facets.put(Aspect.STATISTICS, List.of(Facet.STATISTICS));
		facets.put(Aspect.VIEWS, List.of(Facet.VIEW, Facet.MATERIALIZED_VIEW));
		facets.put(Aspect.ROUTINES, List.of(Facet.FUNCTION));
		facets.put(Aspect.COMMENTS, List.of(Facet.COMMENT));
		return facets;
	}

}
