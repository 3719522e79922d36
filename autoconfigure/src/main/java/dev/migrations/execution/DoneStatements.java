package dev.migrations.execution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.migrations.script.ScriptStatement;

/**
 * The checksum of the statements of a script that are done, so that a run which goes on
 * behind them notices if they are others now.
 */
final class DoneStatements {

	private final MessageDigest digest;

	DoneStatements() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	void add(ScriptStatement statement) {
		this.digest.update(statement.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

	/** The checksum of all that were added, in hexadecimal digits. */
	String checksum() {
		try {
			return HexFormat.of().formatHex(((MessageDigest) this.digest.clone()).digest());
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("SHA-256 can be cloned", ex);
		}
	}

}
