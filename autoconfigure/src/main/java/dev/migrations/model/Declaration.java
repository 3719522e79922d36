package dev.migrations.model;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.util.Assert;

/**
 * Where a source speaks and where it is silent.
 *
 * @param whole the facets it says all of: what it does not mention is not wanted
 * @param stated the facets of which it says what it mentions, and is silent of the rest
 */
public record Declaration(Set<Facet> whole, Set<Facet> stated) {

	private static final Declaration EVERYTHING = new Declaration(EnumSet.allOf(Facet.class), Set.of());

	private static final Declaration ENTITIES = new Declaration(
			EnumSet.of(Facet.TABLE, Facet.COLUMN, Facet.COLUMN_TYPE, Facet.NULLABILITY, Facet.IDENTITY,
					Facet.PRIMARY_KEY, Facet.UNIQUE, Facet.FOREIGN_KEY, Facet.INDEX, Facet.SEQUENCE),
			EnumSet.of(Facet.DEFAULT, Facet.GENERATED, Facet.COLLATION, Facet.REFERENTIAL_ACTION, Facet.CHECK,
					Facet.PARTIAL_OR_EXPRESSION_INDEX, Facet.INDEX_OPTIONS, Facet.SEQUENCE_OPTIONS, Facet.ENUM,
					Facet.COMPOSITE_TYPE, Facet.VIEW, Facet.COMMENT, Facet.SCHEMA));

	public Declaration {
		Assert.isTrue(whole.stream().noneMatch(stated::contains), "A facet is either whole or stated");
		whole = Set.copyOf(whole);
		stated = Set.copyOf(stated);
	}

	/**
	 * A source that speaks of everything, as a file of SQL does.
	 */
	public static Declaration everything() {
		return EVERYTHING;
	}

	/**
	 * What JPA entities speak of, with Hibernate's annotations. A default is said by
	 * {@code @ColumnDefault}, an action by {@code @OnDelete}, a comment by
	 * {@code @Comment}; a check by {@code @Check}, by Bean Validation, and by the values
	 * of an enum. Where there is no such annotation, nothing is said.
	 */
	public static Declaration entities() {
		return ENTITIES;
	}

	/**
	 * How the source speaks of a facet.
	 */
	public Speech of(Facet facet) {
		if (this.whole.contains(facet)) {
			return Speech.WHOLE;
		}
		return this.stated.contains(facet) ? Speech.STATED : Speech.SILENT;
	}

}
