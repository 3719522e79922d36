package dev.migrations.schema;

/**
 * How a sequence counts.
 *
 * @param type its type: {@code smallint}, {@code integer} or {@code bigint}
 * @param start the value it starts with
 * @param increment what it adds
 * @param min its smallest value
 * @param max its greatest value
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again after the last value
 */
public record SequenceOptions(String type, long start, long increment, long min, long max, long cache, boolean cycle) {

	/**
	 * What PostgreSQL takes if nothing is said: 1, 2, 3 and so on to the greatest value
	 * of the type.
	 * @param type {@code smallint}, {@code integer} or {@code bigint}
	 */
	public static SequenceOptions defaults(String type) {
		return defaults(type, 1);
	}

	/**
	 * What PostgreSQL takes if nothing but type and increment is said.
	 * @param type {@code smallint}, {@code integer} or {@code bigint}
	 * @param increment what it adds, negative to count down
	 */
	public static SequenceOptions defaults(String type, long increment) {
		long greatest = switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
		return (increment > 0) ? new SequenceOptions(type, 1, increment, 1, greatest, 1, false)
				: new SequenceOptions(type, -1, increment, -greatest - 1, -1, 1, false);
	}

}
