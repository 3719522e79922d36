package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;

/**
 * Give a value of an enumerated type another name.
 *
 * @param type the type
 * @param from how it is called
 * @param to how it comes to be called
 */
public record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {

	@Override
	public Operation reverse() {
		return new RenameEnumValue(this.type, this.to, this.from);
	}

}
