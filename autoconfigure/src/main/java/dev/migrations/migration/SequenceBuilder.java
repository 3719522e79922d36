package dev.migrations.migration;

import java.util.EnumSet;
import java.util.Set;

import dev.migrations.operation.With.Option;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Says how a sequence counts.
 */
public final class SequenceBuilder {

	private final Set<Option> options = EnumSet.noneOf(Option.class);

	private String type = "bigint";

	private long increment = 1;

	private @Nullable Long start;

	private @Nullable Long min;

	private @Nullable Long max;

	private long cache = 1;

	private boolean cycle;

	private @Nullable ColumnName owner;

	SequenceBuilder() {
	}

	/**
	 * Its type, {@code bigint} if nothing is said.
	 * @param type {@code smallint}, {@code integer} or {@code bigint}
	 */
	public SequenceBuilder type(String type) {
		this.type = type;
		return this;
	}

	/**
	 * The first value.
	 * @param value the value
	 */
	public SequenceBuilder startWith(long value) {
		this.start = value;
		return this;
	}

	/**
	 * What it adds.
	 * @param value the difference, negative to count down
	 */
	public SequenceBuilder incrementBy(long value) {
		this.increment = value;
		return this;
	}

	/**
	 * The smallest value.
	 * @param value the value
	 */
	public SequenceBuilder minValue(long value) {
		this.min = value;
		return this;
	}

	/**
	 * The greatest value.
	 * @param value the value
	 */
	public SequenceBuilder maxValue(long value) {
		this.max = value;
		return this;
	}

	/**
	 * How many values a session takes at once.
	 * @param values how many
	 */
	public SequenceBuilder cache(long values) {
		this.cache = values;
		return this;
	}

	/**
	 * It starts again after the last value.
	 */
	public SequenceBuilder cycle() {
		this.cycle = true;
		return this;
	}

	/**
	 * It goes when a column goes.
	 * @param table the table of the column
	 * @param column the column
	 */
	public SequenceBuilder ownedBy(String table, String column) {
		this.owner = new ColumnName(Names.of(table), column);
		return this;
	}

	/**
	 * Nothing is done if there is a sequence of that name. Then nobody knows how to undo
	 * it.
	 */
	public SequenceBuilder ifNotExists() {
		this.options.add(Option.IF_NOT_EXISTS);
		return this;
	}

	Set<Option> ways() {
		return this.options;
	}

	SequenceOptions options() {
		SequenceOptions usual = SequenceOptions.defaults(this.type, this.increment);
		long least = (this.min != null) ? this.min : usual.min();
		long most = (this.max != null) ? this.max : usual.max();
		long first = (this.start != null) ? this.start : (this.increment > 0) ? least : most;
		return new SequenceOptions(this.type, first, this.increment, least, most, this.cache, this.cycle);
	}

	Sequence build(String name) {
		return new Sequence(Names.of(name), options(), this.owner, null);
	}

}
