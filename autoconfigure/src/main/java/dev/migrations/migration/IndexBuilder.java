package dev.migrations.migration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.operation.With.Option;
import dev.migrations.schema.Index;
import org.jspecify.annotations.Nullable;

/**
 * Says what an index is over, and how.
 */
public final class IndexBuilder {

	private final String name;

	private final List<String> keys = new ArrayList<>();

	private final List<String> columns = new ArrayList<>();

	private final Map<String, String> storage = new TreeMap<>();

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	private boolean unique;

	private String method = Index.BTREE;

	private List<String> include = List.of();

	private boolean nullsNotDistinct;

	private @Nullable String predicate;

	private @Nullable String comment;

	IndexBuilder(String name) {
		this.name = name;
	}

	/**
	 * It is over columns, behind what was said before.
	 * @param columns the columns in their order
	 */
	public IndexBuilder columns(String... columns) {
		for (String column : columns) {
			this.keys.add(Names.WRITTEN.of(column));
			this.columns.add(column);
		}
		return this;
	}

	/**
	 * It is over an expression, behind what was said before.
	 * @param expression the expression in SQL: {@code lower(email)}
	 */
	public IndexBuilder expression(String expression) {
		this.keys.add("(" + expression + ")");
		return this;
	}

	/**
	 * It is over something in a certain way, behind what was said before.
	 * @param key a column or an expression as it is written in SQL, with collation,
	 * operator class and order: {@code email text_pattern_ops desc nulls last}
	 */
	public IndexBuilder key(String key) {
		this.keys.add(key);
		return this;
	}

	/**
	 * It refuses duplicates.
	 */
	public IndexBuilder unique() {
		this.unique = true;
		return this;
	}

	/**
	 * Its access method, {@code btree} if nothing is said.
	 * @param method the method: {@code gin}
	 */
	public IndexBuilder using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * Columns that it holds besides.
	 * @param columns the columns
	 */
	public IndexBuilder include(String... columns) {
		this.include = List.of(columns);
		return this;
	}

	/**
	 * Two nulls are a duplicate. PostgreSQL 15 or later.
	 */
	public IndexBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * A storage parameter.
	 * @param parameter its name: {@code fillfactor}
	 * @param value its value
	 */
	public IndexBuilder with(String parameter, Object value) {
		this.storage.put(parameter, value.toString());
		return this;
	}

	/**
	 * Which rows it is over, all if nothing is said.
	 * @param condition the condition in SQL
	 */
	public IndexBuilder where(String condition) {
		this.predicate = condition;
		return this;
	}

	/**
	 * The comment on it.
	 * @param comment what it says
	 */
	public IndexBuilder comment(String comment) {
		this.comment = comment;
		return this;
	}

	/**
	 * It is built beside what others write. It then runs outside a transaction, as within
	 * {@link Operations#autocommit}.
	 */
	public IndexBuilder concurrently() {
		this.options.add(Option.CONCURRENTLY);
		return this;
	}

	/**
	 * Nothing is done if there is an index of that name, whatever it is like. Then nobody
	 * knows how to undo it.
	 */
	public IndexBuilder ifNotExists() {
		this.options.add(Option.IF_NOT_EXISTS);
		return this;
	}

	Set<Option> options() {
		return this.options;
	}

	Index build() {
		if (this.keys.isEmpty()) {
			throw new IllegalArgumentException("Index '%s' is over nothing: call 'columns'".formatted(this.name));
		}
		return new Index(this.name, this.unique, this.method, this.keys, this.columns, this.include,
				this.nullsNotDistinct, this.storage, this.predicate, true, this.comment);
	}

}
