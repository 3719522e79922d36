package dev.migrations.sample.postgres;

import java.nio.file.Path;

/**
 * The program of a process that uses the embedded PostgreSQL of a folder until a line
 * comes in, or the input ends.
 */
final class MemberProcess {

	static final String JOINED = "joined ";

	private MemberProcess() {
	}

	public static void main(String[] args) throws Exception {
		EmbeddedPostgres postgres = new EmbeddedPostgres(Path.of(args[0]), Path.of(args[1]));
		Runtime.getRuntime().addShutdownHook(new Thread(postgres::leave));
		System.out.println(JOINED + postgres.join().port());
		System.in.read();
	}

}
