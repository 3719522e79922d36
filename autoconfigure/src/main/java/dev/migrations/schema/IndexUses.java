package dev.migrations.schema;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a table uses its indexes for besides finding rows. Both go with the index.
 *
 * @param identity how replicas recognize its rows: {@code full}, {@code nothing},
 * {@code using index} with a name, or {@code null} by the primary key
 * @param order the index by which {@code cluster} orders its rows, {@code null} if there
 * is none
 */
public record IndexUses(@Nullable String identity, @Nullable String order) {

	/** None. */
	public static final IndexUses NONE = new IndexUses(null, null);

	private static final String USING = "using index ";

	/**
	 * That rows are recognized by an index.
	 * @param index its name
	 */
	public static String identityBy(String index) {
		return USING + index;
	}

	/**
	 * The index by which rows are recognized, {@code null} if it is none in particular.
	 */
	public @Nullable String identityIndex() {
		return (this.identity != null && this.identity.startsWith(USING)) ? this.identity.substring(USING.length())
				: null;
	}

	/**
	 * The same with other names of indexes.
	 * @param names gives the new name of each, or {@code null} if it is no longer there
	 */
	public IndexUses withNames(UnaryOperator<@Nullable String> names) {
		String index = identityIndex();
		String renamed = (index != null) ? names.apply(index) : null;
		String by = (index == null) ? this.identity : (renamed != null) ? identityBy(renamed) : null;
		return new IndexUses(by, (this.order != null) ? names.apply(this.order) : null);
	}

}
