package dev.migrations.script;

import java.io.Reader;

/**
 * A {@code COPY ... FROM stdin} whose data follows it in the file.
 */
public final class CopyStatement implements ScriptStatement {

	private final String text;

	private final SourcePosition position;

	private final boolean transactional;

	private final PsqlReading psql;

	private final Reader data;

	CopyStatement(String text, SourcePosition position, boolean transactional, PsqlReading psql, Reader data) {
		this.text = text;
		this.position = position;
		this.transactional = transactional;
		this.psql = psql;
		this.data = data;
	}

	@Override
	public String text() {
		return this.text;
	}

	@Override
	public SourcePosition position() {
		return this.position;
	}

	@Override
	public boolean transactional() {
		return this.transactional;
	}

	@Override
	public PsqlReading psql() {
		return this.psql;
	}

	/**
	 * The lines of data as they are in the file, without the line <code>\.</code> that
	 * ends them. They are read from the file as they are asked for, once, and only until
	 * the next statement is.
	 */
	public Reader data() {
		return this.data;
	}

}
