package dev.migrations.schema;

import java.util.Comparator;

/**
 * What identifies a thing within a {@link Schema}.
 *
 * @param kind its kind
 * @param name its name, or that of the table or view it is a part of; a routine's name
 * ends in the types of its arguments, {@code f(integer, text)}
 * @param part the name of the part, empty for a whole
 */
public record ObjectId(ObjectKind kind, QualifiedName name, String part) implements Comparable<ObjectId> {

	private static final Comparator<ObjectId> ORDER = Comparator.comparing(ObjectId::kind)
		.thenComparing(ObjectId::name)
		.thenComparing(ObjectId::part);

	/**
	 * Identify a whole.
	 * @param kind its kind
	 * @param name its name
	 */
	public static ObjectId of(ObjectKind kind, QualifiedName name) {
		return new ObjectId(kind, name, "");
	}

	/**
	 * Identify a part of this.
	 * @param kind the kind of the part
	 * @param part its name
	 */
	public ObjectId part(ObjectKind kind, String part) {
		return new ObjectId(kind, this.name, part);
	}

	/**
	 * Whether it is a part of something.
	 */
	public boolean isPart() {
		return !this.part.isEmpty();
	}

	@Override
	public int compareTo(ObjectId other) {
		return ORDER.compare(this, other);
	}

	/** As a person would name it: {@code table "public.users"}. */
	@Override
	public String toString() {
		return isPart() ? "%s \"%s\" of \"%s\"".formatted(this.kind.word(), this.part, this.name)
				: "%s \"%s\"".formatted(this.kind.word(), this.name);
	}

}
