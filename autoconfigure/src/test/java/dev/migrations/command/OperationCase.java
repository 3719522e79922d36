package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example of the page about revisions in Java.
 *
 * @param line the line of the page where its code begins
 * @param code the body of {@code upgrade}, or the whole class
 * @param upgrade the SQL that the page says it runs
 * @param downgrade the SQL that the page says undoes it, empty if nothing is said
 * @param before the SQL that makes what it works on
 * @param flags what is to be known of it: {@code irreversible}, {@code stays},
 * {@code since: 15}; {@code whole} for a class, {@code code} if its SQL is not shown
 * @param then a query and what it gives after the upgrade, separated by {@code =}; empty
 * if nothing is said
 */
record OperationCase(int line, String code, String upgrade, String downgrade, String before, String flags,
		String then) {

	private static final Pattern EXAMPLE = Pattern
		.compile("(?:<!-- ((?:(?!-->).)*) -->\\n)?(?:<!-- then: ([^\\n]*) -->\\n)?"
				+ "\\n```java\\n((?:(?!```).)*)```\\n(?:\\n```sql\\n((?:(?!```).)*)```\\n)?"
				+ "(?:\\n```sql\\n-- downgrade\\n((?:(?!```).)*)```\\n)?", Pattern.DOTALL);

	/**
	 * The examples of a page that are about operations.
	 */
	static List<OperationCase> of(String page) {
		List<OperationCase> cases = new ArrayList<>();
		Matcher example = EXAMPLE.matcher(page);
		while (example.find()) {
			String code = example.group(3);
			boolean whole = code.startsWith("@Revision(id = \"example\"");
			if (whole || code.startsWith("op.")) {
				String notes = text(example.group(1));
				int before = notes.indexOf("before: ");
				cases.add(new OperationCase((int) page.substring(0, example.start(3)).lines().count() + 1, code,
						text(example.group(4)), text(example.group(5)),
						(before < 0) ? "" : notes.substring(before + "before: ".length()),
						(whole ? "whole, code, " : "") + ((before < 0) ? notes : notes.substring(0, before)),
						text(example.group(2))));
			}
		}
		return cases;
	}

	private static String text(String group) {
		return Stream.ofNullable(group).findFirst().orElse("");
	}

	/** Each of the calls by itself. */
	List<String> calls() {
		return List.of(this.code.split("(?m)^(?=op\\.)"));
	}

	boolean is(String flag) {
		return this.flags.contains(flag);
	}

	int since() {
		Matcher since = Pattern.compile("since: (\\d+)").matcher(this.flags);
		return since.find() ? Integer.parseInt(since.group(1)) : 0;
	}

	/** In Java, and in the order of the page. */
	String className() {
		return is("whole") ? this.code.replaceFirst("(?s).*?public class (\\w+).*", "$1")
				: "Example%d".formatted(this.line);
	}

	@Override
	public String toString() {
		return "line %d: %s".formatted(this.line, this.code.lines().findFirst().orElse(""));
	}

}
