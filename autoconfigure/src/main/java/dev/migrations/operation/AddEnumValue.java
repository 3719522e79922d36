package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;

/**
 * Add a value to an enumerated type.
 *
 * @param type the type
 * @param value the value
 * @param position where: {@code before 'x'}, {@code after 'x'}, or empty for the end
 */
public record AddEnumValue(QualifiedName type, String value, String position) implements Operation {

	@Override
	public Operation reverse() {
		throw new IllegalStateException(obstacle());
	}

	@Override
	public String obstacle() {
		return "PostgreSQL cannot take a value out of a type";
	}

}
