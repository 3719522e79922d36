package dev.migrations.script;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import dev.migrations.revision.InvalidRevisionsException;

/**
 * The characters of a file, read one after the other through a window that slides over
 * them. The window holds what has been {@linkplain #keep() kept} and what is looked at
 * ahead; it grows only as far as that needs.
 */
final class Characters implements Closeable {

	/** What {@link #peek()} and {@link #next()} give at the end of the file. */
	static final int END = -1;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final String script;

	private final StepLines steps;

	private final InputStream bytes;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final ByteBuffer encoded;

	private char[] window;

	/** How many characters came before the window. */
	private long dropped;

	private int kept;

	private int position;

	private int limit;

	private boolean noMoreBytes;

	private boolean begun;

	private int line = 1;

	private int column = 1;

	/**
	 * Read from a stream of UTF-8, which may begin with a byte order mark.
	 * @param script the file's name for messages
	 * @param bytes the stream, closed with this
	 * @param size how many bytes are read at a time
	 */
	Characters(String script, InputStream bytes, int size) {
		this(script, bytes, size, StepLines.NONE);
	}

	/**
	 * Read from a stream of UTF-8 that may have been made of the steps of a migration.
	 * @param steps which step each line comes from
	 */
	Characters(String script, InputStream bytes, int size, StepLines steps) {
		this.script = script;
		this.steps = steps;
		this.bytes = bytes;
		this.encoded = ByteBuffer.allocate(size).flip();
		this.window = new char[size];
	}

	int peek() {
		return (this.position < this.limit || fill()) ? this.window[this.position] : END;
	}

	/**
	 * Look at a character further on.
	 * @param ahead how far: 0 is the one that {@link #next()} will give
	 */
	int peek(int ahead) {
		while (this.position + ahead >= this.limit) {
			if (!fill()) {
				return END;
			}
		}
		return this.window[this.position + ahead];
	}

	int next() {
		int c = peek();
		if (c == END) {
			return END;
		}
		if (c == 0) {
			throw new InvalidRevisionsException(List
				.of(position().problem("the character at column %d is NUL, which PostgreSQL cannot hold: leave it out"
					.formatted(this.column))));
		}
		this.position++;
		if (c == '\n' || (c == '\r' && peek() != '\n')) {
			this.line++;
			this.column = 1;
		}
		else if (!Character.isLowSurrogate((char) c)) {
			this.column++;
		}
		return c;
	}

	void skip(int count) {
		for (int i = 0; i < count; i++) {
			next();
		}
	}

	/** Read up to the end of the line, which is passed over. */
	String restOfLine() {
		StringBuilder text = new StringBuilder();
		takePlain(text);
		int c = next();
		while (c != END && c != '\n' && c != '\r') {
			text.append((char) c);
			takePlain(text);
			c = next();
		}
		if (c == '\r' && peek() == '\n') {
			next();
		}
		return text.toString();
	}

	/** Take what is in the window and certainly no end of a line, at once. */
	private void takePlain(StringBuilder text) {
		int end = this.position;
		while (end < this.limit && this.window[end] >= ' ' && this.window[end] < Character.MIN_SURROGATE) {
			end++;
		}
		text.append(this.window, this.position, end - this.position);
		this.column += end - this.position;
		this.position = end;
	}

	/**
	 * Go to a place further on without looking at what lies between.
	 * @param offset how many characters come before it in the file
	 * @param place the line and the column it is at
	 */
	void skipTo(long offset, SourcePosition place) {
		while (offset() < offset) {
			this.position = (int) Math.min(this.limit, offset - this.dropped);
			keep();
			if (peek() == END) {
				break;
			}
		}
		this.line = place.line();
		this.column = place.column();
	}

	/** Keep what is read from here on, and nothing before it. */
	void keep() {
		this.kept = this.position;
	}

	/** How many characters have been read. */
	long offset() {
		return this.dropped + this.position;
	}

	int line() {
		return this.line;
	}

	int column() {
		return this.column;
	}

	SourcePosition position() {
		return position(this.line, this.column);
	}

	SourcePosition position(int line, int column) {
		SourcePosition call = this.steps.callAt(line);
		return (call != null) ? call : new SourcePosition(this.script, line, column);
	}

	char charAt(long offset) {
		return this.window[(int) (offset - this.dropped)];
	}

	/** The kept characters between two offsets. */
	String text(long from, long to) {
		return new String(this.window, (int) (from - this.dropped), (int) (to - from));
	}

	/** How many characters the window has room for now. */
	int capacity() {
		return this.window.length;
	}

	private boolean fill() {
		if (this.limit == this.window.length) {
			makeRoom();
		}
		while (true) {
			CharBuffer room = CharBuffer.wrap(this.window, this.limit, this.window.length - this.limit);
			CoderResult result = this.decoder.decode(this.encoded, room, this.noMoreBytes);
			if (room.position() > this.limit) {
				this.limit = room.position();
				return begun() || fill();
			}
			if (result.isError()) {
				throw notUtf8();
			}
			if (result.isOverflow()) {
				makeRoom();
			}
			else if (this.noMoreBytes) {
				return false;
			}
			else {
				readBytes();
			}
		}
	}

	/** Pass over a byte order mark; tell whether something is there without it. */
	private boolean begun() {
		if (!this.begun && this.window[0] == BYTE_ORDER_MARK) {
			this.position++;
		}
		this.begun = true;
		return this.position < this.limit;
	}

	private void makeRoom() {
		if (this.kept == 0) {
			this.window = Arrays.copyOf(this.window, this.window.length * 2);
			return;
		}
		System.arraycopy(this.window, this.kept, this.window, 0, this.limit - this.kept);
		this.dropped += this.kept;
		this.position -= this.kept;
		this.limit -= this.kept;
		this.kept = 0;
	}

	private void readBytes() {
		this.encoded.compact();
		try {
			int count = this.bytes.read(this.encoded.array(), this.encoded.position(), this.encoded.remaining());
			this.noMoreBytes = (count < 0);
			this.encoded.position(this.encoded.position() + Math.max(0, count));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.encoded.flip();
	}

	private InvalidRevisionsException notUtf8() {
		SourcePosition place = position().of(text(offset(), this.dropped + this.limit), Integer.MAX_VALUE);
		return new InvalidRevisionsException(List.of(place.problem(
				"the bytes at column %d are not UTF-8; save the file in that encoding".formatted(place.column()))));
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
	}

}
