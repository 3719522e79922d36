package dev.migrations.script;

import dev.migrations.revision.Direction;

import org.jspecify.annotations.Nullable;

/**
 * What a person has to decide before a section may run: {@code -- migrate: todo ...}.
 *
 * @param position where it says so
 * @param what what there is to do, in the words of the file; may be empty
 * @param direction in which section it stands, {@code null} for above both
 */
public record Todo(SourcePosition position, String what, @Nullable Direction direction) {

	/**
	 * Whether a revision may not run in a direction while this is left.
	 * @param wanted the direction
	 */
	public boolean isBefore(Direction wanted) {
		return this.direction == null || this.direction == wanted;
	}

	/** How a line begins that says so. */
	public static final String MARK = "-- migrate: " + Mark.Kind.TODO.word();

	@Override
	public String toString() {
		return this.position + ": " + this.what;
	}

}
