package dev.migrations.execution;

/**
 * A statement that does several things on the server, refuses to go on where something is
 * not as it has to be, and returns nothing: {@code DO} with code in PL/pgSQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-do.html">DO</a>
 */
final class PsqlBlock {

	private final StringBuilder declarations = new StringBuilder();

	private final StringBuilder code = new StringBuilder();

	PsqlBlock declare(String declaration) {
		this.declarations.append("declare\n  ").append(declaration).append(";\n");
		return this;
	}

	/**
	 * Say why what follows is there.
	 */
	PsqlBlock comment(String text) {
		return line("-- " + text);
	}

	/**
	 * Run a statement.
	 */
	PsqlBlock run(String statement) {
		return line(statement + ";");
	}

	/**
	 * Run a statement if a condition holds.
	 */
	PsqlBlock runIf(String condition, String statement) {
		return line("if %s then".formatted(condition)).line("  %s;".formatted(statement)).line("end if;");
	}

	/**
	 * Fail if a condition holds.
	 * @param message an SQL expression for what is wrong
	 * @param hint what to do about it, as text
	 */
	PsqlBlock refuseIf(String condition, String message, String hint) {
		return runIf(condition,
				"raise exception using message = %s,\n      hint = %s".formatted(message, Quoting.literal(hint)));
	}

	private PsqlBlock line(String text) {
		this.code.append("  ").append(text).append('\n');
		return this;
	}

	/** The statement, its code in a dollar quote that nothing in it ends. */
	String sql() {
		String body = "\n" + this.declarations + "begin\n" + this.code + "end ";
		StringBuilder tag = new StringBuilder("migrations");
		while (body.contains("$" + tag)) {
			tag.append('_');
		}
		return "do $%1$s$%2$s$%1$s$".formatted(tag, body);
	}

}
