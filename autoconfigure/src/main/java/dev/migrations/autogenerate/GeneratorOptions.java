package dev.migrations.autogenerate;

import java.util.List;

/**
 * What a person wants of a change that is generated.
 *
 * @param renames what has another name now and is the same, each {@code table=new} or
 * {@code table.column=new}
 * @param declined what may look like a rename and is none, written the same way
 * @param allowDrops whether more than half of the tables may be dropped
 */
public record GeneratorOptions(List<String> renames, List<String> declined, boolean allowDrops) {

	/** Nothing has another name, and most tables stay. */
	public static final GeneratorOptions DEFAULT = new GeneratorOptions(List.of(), false);

	public GeneratorOptions {
		renames = List.copyOf(renames);
		declined = List.copyOf(declined);
	}

	/**
	 * Create options that decline nothing.
	 * @param renames what has another name now and is the same
	 * @param allowDrops whether more than half of the tables may be dropped
	 */
	public GeneratorOptions(List<String> renames, boolean allowDrops) {
		this(renames, List.of(), allowDrops);
	}

	/**
	 * The same with another name of something.
	 * @param renames each {@code table=new} or {@code table.column=new}
	 */
	public GeneratorOptions withRenames(String... renames) {
		return new GeneratorOptions(List.of(renames), this.declined, this.allowDrops);
	}

	/**
	 * The same, in which more than half of the tables may be dropped, or not.
	 */
	public GeneratorOptions withAllowDrops(boolean allowDrops) {
		return new GeneratorOptions(this.renames, this.declined, allowDrops);
	}

}
