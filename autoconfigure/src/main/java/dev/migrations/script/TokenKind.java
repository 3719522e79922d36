package dev.migrations.script;

/**
 * The kinds of token that matter for splitting SQL.
 */
enum TokenKind {

	/** A keyword or a name without quotes. */
	WORD,

	/** A number, with whatever letters touch it. */
	NUMBER,

	/** A string in single quotes, with its prefix. */
	STRING,

	/** A string in dollar quotes. */
	DOLLAR_STRING,

	/** A name in double quotes, with its prefix. */
	QUOTED_NAME,

	/** A colon. */
	COLON,

	/** An operator, a parameter, or any other character. */
	SYMBOL,

	/** An opening parenthesis. */
	OPEN,

	/** A closing parenthesis. */
	CLOSE,

	/** A semicolon, wherever it is. */
	SEMICOLON,

	/** What begins a command of psql. */
	BACKSLASH,

	/** White space. */
	SPACE,

	/** A comment that ends with its line, without the line's end. */
	LINE_COMMENT,

	/** A comment between slashes and stars, with those inside it. */
	BLOCK_COMMENT,

	/** The end of the file. */
	END

}
