package dev.migrations.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An index that is not that of a constraint.
 *
 * @param name its name; it is in the schema of its table
 * @param unique whether it refuses duplicates
 * @param method the access method, {@code btree} if nothing else is said
 * @param keys what it is over, in order: a column or an expression, with collation,
 * operator class and order if they are not the usual ones
 * @param columns the columns among the keys
 * @param include columns that it holds besides
 * @param nullsNotDistinct whether two nulls are a duplicate
 * @param storage its storage parameters
 * @param predicate the rows it is over, {@code null} for all
 * @param valid whether it can be used; a concurrent creation that failed leaves one that
 * cannot
 * @param comment the comment on it
 */
public record Index(String name, boolean unique, String method, List<String> keys, List<String> columns,
		List<String> include, boolean nullsNotDistinct, Map<String, String> storage, @Nullable String predicate,
		boolean valid, @Nullable String comment) {

	/** The access method that is taken if none is named. */
	public static final String BTREE = "btree";

	public Index {
		keys = List.copyOf(keys);
		columns = List.copyOf(columns);
		include = List.copyOf(include);
		storage = Map.copyOf(storage);
	}

	/**
	 * Whether it is over columns and all rows, by the usual method, such as entities can
	 * declare.
	 */
	public boolean isPlain() {
		return this.predicate == null && this.method.equals(BTREE) && this.include.isEmpty()
				&& this.columns.size() == this.keys.size();
	}

	/**
	 * The same with another name.
	 * @param name the name
	 */
	public Index withName(String name) {
		return new Index(name, this.unique, this.method, this.keys, this.columns, this.include, this.nullsNotDistinct,
				this.storage, this.predicate, this.valid, this.comment);
	}

	/**
	 * The same with other storage parameters.
	 * @param storage the parameters
	 */
	public Index withStorage(Map<String, String> storage) {
		return new Index(this.name, this.unique, this.method, this.keys, this.columns, this.include,
				this.nullsNotDistinct, storage, this.predicate, this.valid, this.comment);
	}

	/**
	 * The same with another comment.
	 * @param comment the comment, {@code null} for none
	 */
	public Index withComment(@Nullable String comment) {
		return new Index(this.name, this.unique, this.method, this.keys, this.columns, this.include,
				this.nullsNotDistinct, this.storage, this.predicate, this.valid, comment);
	}

}
