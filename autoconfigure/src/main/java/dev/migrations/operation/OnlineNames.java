package dev.migrations.operation;

/**
 * Names of what is there only while a change is made.
 */
final class OnlineNames {

	/** Bytes; longer ones are cut by PostgreSQL. */
	private static final int LONGEST = 63;

	private OnlineNames() {
	}

	/** The check that no value of a column is null. */
	static String notNull(String table, String column) {
		return shortened("ck_%s_%s".formatted(table, column), "_not_null");
	}

	/**
	 * A name with an ending. What is cut off of a long one is told by a number.
	 */
	static String shortened(String name, String ending) {
		int room = LONGEST - ending.length();
		String all = name.codePoints().allMatch((c) -> c < 128) ? name : Integer.toHexString(name.hashCode());
		if (all.length() <= room) {
			return all + ending;
		}
		String number = Integer.toHexString(name.hashCode());
		return all.substring(0, room - number.length() - 1) + "_" + number + ending;
	}

}
