package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * Sequences in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE
 * SEQUENCE</a>
 */
record SequenceSql(SqlNames names) {

	String create(Sequence sequence) {
		StringBuilder sql = new StringBuilder("create sequence ").append(this.names.of(sequence.name()));
		SequenceOptions options = sequence.options();
		if (!options.type().equals("bigint")) {
			sql.append(" as ").append(options.type());
		}
		String rest = options(options);
		if (!rest.isEmpty()) {
			sql.append(' ').append(rest);
		}
		return sql.append((sequence.owner() != null) ? owner(sequence.owner()) : "").toString();
	}

	List<String> alter(Sequence from, Sequence to) {
		List<String> actions = new ArrayList<>();
		if (!from.options().type().equals(to.options().type())) {
			actions.add("as " + to.options().type());
		}
		actions.addAll(changes(from.options(), to.options()));
		if (!Objects.equals(from.owner(), to.owner())) {
			actions.add(owner(to.owner()).strip());
		}
		return List.of("alter sequence %s %s".formatted(this.names.of(to.name()), String.join(" ", actions)));
	}

	private String owner(@Nullable ColumnName owner) {
		return (owner == null) ? " owned by none"
				: " owned by %s.%s".formatted(this.names.of(owner.table()), this.names.of(owner.column()));
	}

	/**
	 * What is not as PostgreSQL would have it.
	 */
	static String options(SequenceOptions options) {
		return String.join(" ", changes(SequenceOptions.defaults(options.type(), options.increment()), options, true));
	}

	/**
	 * What of the options has changed, but for the type.
	 */
	static List<String> changes(SequenceOptions from, SequenceOptions to) {
		return changes(from, to, false);
	}

	private static List<String> changes(SequenceOptions from, SequenceOptions to, boolean made) {
		List<String> changes = new ArrayList<>();
		if (from.increment() != to.increment() || (made && Math.abs(to.increment()) != 1)) {
			changes.add("increment by " + to.increment());
		}
		else if (made && to.increment() < 0) {
			changes.add("increment by -1");
		}
		if (from.min() != to.min()) {
			changes.add("minvalue " + to.min());
		}
		if (from.max() != to.max()) {
			changes.add("maxvalue " + to.max());
		}
		if (from.start() != to.start()) {
			changes.add("start with " + to.start());
		}
		if (from.cache() != to.cache()) {
			changes.add("cache " + to.cache());
		}
		if (from.cycle() != to.cycle()) {
			changes.add(to.cycle() ? "cycle" : "no cycle");
		}
		return changes;
	}

}
