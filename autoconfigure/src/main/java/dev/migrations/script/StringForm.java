package dev.migrations.script;

/**
 * How a string in single quotes is to be read.
 */
enum StringForm {

	/** A quote is doubled, a backslash is a character like others. */
	STANDARD,

	/** A quote is doubled, or a backslash stands before it. */
	ESCAPES,

	/** A quote ends it, whatever follows. */
	BITS

}
