package dev.migrations.actuate.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * Writes HTML. Whatever comes from revisions or from a database goes through
 * {@link #text} or is the value of an attribute, and both are escaped.
 */
final class Html {

	private final StringBuilder html = new StringBuilder(16 * 1024);

	/**
	 * Begin an element.
	 * @param attributes names and values in turn; one whose value is {@code null} is left
	 * out
	 */
	Html open(String tag, @Nullable String... attributes) {
		this.html.append('<').append(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				this.html.append(' ').append(attributes[i]).append("=\"");
				escape(value);
				this.html.append('"');
			}
		}
		this.html.append('>');
		return this;
	}

	Html close(String tag) {
		this.html.append("</").append(tag).append('>');
		return this;
	}

	Html text(String text) {
		escape(text);
		return this;
	}

	/**
	 * Write an element with nothing but text in it.
	 */
	Html element(String tag, String text, @Nullable String... attributes) {
		return open(tag, attributes).text(text).close(tag);
	}

	/**
	 * Write what is HTML already and is our own.
	 */
	Html trusted(String own) {
		this.html.append(own);
		return this;
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				default -> this.html.append(character);
			}
		}
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
