package dev.migrations.script;

/**
 * What a revision file consists of below its header: statements, and marks between them.
 */
sealed interface Piece permits Mark, ScannedStatement {

	/** Where it begins. */
	SourcePosition position();

}
