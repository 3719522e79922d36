package dev.migrations.migration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.QualifiedName;

/**
 * A statement that makes or drops a view, a routine or a trigger.
 *
 * @param object what it makes or drops
 * @param statement the statement, without comments before it and without a semicolon at
 * its end
 * @param drops whether it drops it
 */
record Definition(ObjectId object, String statement, boolean drops) {

	private static final String NAME = "((?:\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"(?:[^\"]|\"\")+\"|[\\w$]+))?)";

	private static final Pattern LEADING = Pattern.compile("(?s)^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)+");

	private static final Pattern VIEW = pattern("(?:create\\s+(?:or\\s+replace\\s+)?(?:temp(?:orary)?\\s+)?"
			+ "(?:recursive\\s+)?|drop\\s+)(materialized\\s+)?view\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?" + NAME);

	private static final Pattern ROUTINE = pattern("(?:create\\s+(?:or\\s+replace\\s+)?|drop\\s+)"
			+ "(?:function|procedure|routine)\\s+(?:if\\s+exists\\s+)?" + NAME + "\\s*(\\()");

	private static final Pattern TRIGGER = pattern("(?:create\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?|drop\\s+)"
			+ "trigger\\s+(?:if\\s+exists\\s+)?" + NAME + "\\b.*?\\son\\s+(?:only\\s+)?" + NAME);

	/**
	 * The definition that a statement is.
	 * @param text the statement
	 */
	static Optional<Definition> of(String text) {
		String statement = SqlText.unterminated(LEADING.matcher(text).replaceFirst(""));
		boolean drops = statement.regionMatches(true, 0, "drop", 0, 4);
		return object(statement).map((object) -> new Definition(object, statement, drops));
	}

	private static Optional<ObjectId> object(String statement) {
		Matcher view = VIEW.matcher(statement);
		if (view.lookingAt()) {
			return Optional.of(ObjectId.of((view.group(1) != null) ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW,
					name(view.group(2))));
		}
		Matcher routine = ROUTINE.matcher(statement);
		if (routine.lookingAt()) {
			QualifiedName name = name(routine.group(1));
			String arguments = statement.substring(routine.start(2), closing(statement, routine.start(2)) + 1);
			return Optional.of(new Signature(
					name.schema().isEmpty() ? name.name() + arguments : name.schema() + "." + name.name() + arguments)
				.id());
		}
		Matcher trigger = TRIGGER.matcher(statement);
		if (trigger.lookingAt()) {
			return Optional.of(new ObjectId(ObjectKind.TRIGGER, name(trigger.group(2)), name(trigger.group(1)).name()));
		}
		return Optional.empty();
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	}

	private static int closing(String statement, int open) {
		int depth = 0;
		for (int i = open; i < statement.length(); i++) {
			depth += (statement.charAt(i) == '(') ? 1 : (statement.charAt(i) == ')') ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return statement.length() - 1;
	}

	private static QualifiedName name(String written) {
		Matcher part = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\w$]+").matcher(written);
		String schema = "";
		String name = "";
		while (part.find()) {
			schema = name;
			name = (part.group(1) != null) ? part.group(1).replace("\"\"", "\"")
					: part.group().toLowerCase(Locale.ROOT);
		}
		return new QualifiedName(schema, name);
	}

	/**
	 * Whether it is about something. A name without a schema may be that of the managed
	 * one.
	 */
	boolean isAbout(ObjectId other) {
		if (this.object.kind() != other.kind() || !this.object.part().equals(other.part())
				|| !(this.object.name().schema().equals(other.name().schema()) || this.object.name().schema().isEmpty()
						|| other.name().schema().isEmpty())) {
			return false;
		}
		if (other.kind() != ObjectKind.ROUTINE) {
			return this.object.name().name().equals(other.name().name());
		}
		Signature one = new Signature(this.object.name().name());
		Signature two = new Signature(other.name().name());
		return one.name().equals(two.name()) && one.types().equals(two.types());
	}

}
