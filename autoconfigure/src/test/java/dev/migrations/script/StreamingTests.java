package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file is never held whole, whatever its size.
 */
class StreamingTests {

	private static final int MEGABYTE = 1024 * 1024;

	@Test
	void holdsNoMoreThanAWindowOfTwoHundredMegabytesOfData() throws IOException {
		String line = "12345678\tsome words; that 'say' nothing\t\\N\n";
		int lines = 200 * MEGABYTE / line.length();
		Characters characters = new Characters(Scripts.NAME,
				stream("copy a from stdin;\n", line, lines, "\\.\nselect 1;\n"), 16 * 1024);
		StatementScanner scanner = new StatementScanner(characters, true, (problem) -> {
		});
		assertThat(scanner.next()).isInstanceOf(ScannedStatement.class);
		assertThat(count(scanner.data())).isEqualTo((long) lines * line.length());
		assertThat(scanner.next()).isInstanceOfSatisfying(ScannedStatement.class,
				(statement) -> assertThat(statement.position().line()).isEqualTo(lines + 3));
		assertThat(characters.capacity()).isLessThanOrEqualTo(16 * 1024);
	}

	@Test
	void holdsOneStatementAtATime() throws IOException {
		String statement = "insert into a values (1, 'x', $$y$$); -- why\n";
		Characters characters = new Characters(Scripts.NAME, stream("", statement, 100_000, ""), 1024);
		StatementScanner scanner = new StatementScanner(characters, true, (problem) -> {
		});
		int statements = 0;
		while (scanner.next() != null) {
			statements++;
		}
		assertThat(statements).isEqualTo(100_000);
		assertThat(characters.capacity()).isEqualTo(1024);
	}

	@Test
	void holdsNoCommentsBetweenStatements() throws IOException {
		Characters characters = new Characters(Scripts.NAME, stream("/*", " why;\n", 100_000, "*/ select 1;"), 1024);
		StatementScanner scanner = new StatementScanner(characters, true, (problem) -> {
		});
		assertThat(scanner.next()).isInstanceOfSatisfying(ScannedStatement.class,
				(statement) -> assertThat(statement.text()).isEqualTo("select 1"));
		assertThat(characters.capacity()).isEqualTo(1024);
	}

	@Test
	void growsWithTheBiggestStatement() throws IOException {
		Characters characters = new Characters(Scripts.NAME, stream("select '", "x", 100_000, "'; select 1;"), 1024);
		StatementScanner scanner = new StatementScanner(characters, true, (problem) -> {
		});
		assertThat(scanner.next()).isInstanceOfSatisfying(ScannedStatement.class,
				(statement) -> assertThat(statement.text()).hasSize(100_009));
		assertThat(characters.capacity()).isBetween(100_009, 262_144);
	}

	private static long count(Reader reader) throws IOException {
		char[] buffer = new char[8192];
		long count = 0;
		for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
			count += read;
		}
		return count;
	}

	private static InputStream stream(String before, String repeated, int times, String after) {
		byte[] bytes = repeated.getBytes(StandardCharsets.UTF_8);
		InputStream middle = new InputStream() {

			private long position;

			@Override
			public int read() {
				return (this.position < (long) times * bytes.length) ? bytes[(int) (this.position++ % bytes.length)]
						: -1;
			}

		};
		return new SequenceInputStream(Collections.enumeration(List.of(utf8(before), middle, utf8(after))));
	}

	private static InputStream utf8(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
