package dev.migrations.script;

/**
 * What a person has to decide before a revision may run: {@code -- migrate: todo ...}.
 *
 * @param position where it says so
 * @param what what there is to do, in the words of the file; may be empty
 */
public record Todo(SourcePosition position, String what) {

	/** How a line begins that says so. */
	public static final String MARK = "-- migrate: " + Mark.Kind.TODO.word();

	@Override
	public String toString() {
		return this.position + ": " + this.what;
	}

}
