package dev.migrations.autogenerate;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.SchemaObject;

/**
 * Tells what revisions have made, and so may drop.
 */
final class Provenance implements Predicate<SchemaObject> {

	private static final Pattern ENTRY = Pattern.compile("(\\w+) (?:(\"(?:[^\"]|\"\")+\"|[^.\"]+)\\.)?(.+)",
			Pattern.DOTALL);

	private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"(.*)", Pattern.DOTALL);

	private final Set<Made> made;

	/**
	 * @param created what was made, as the history keeps it: {@code table public.users}
	 */
	Provenance(Set<String> created) {
		this.made = created.stream().map(Provenance::parse).collect(Collectors.toSet());
	}

	/** The schemas in which something was made. */
	Set<String> schemas() {
		return this.made.stream()
			.map((made) -> made.word().equals("schema") ? made.name() : made.schema())
			.filter((schema) -> !schema.isEmpty())
			.collect(Collectors.toSet());
	}

	@Override
	public boolean test(SchemaObject object) {
		ObjectId id = object.id();
		return this.made.contains(new Made(word(id), id.name().schema(), id.name().name()));
	}

	private static String word(ObjectId id) {
		return switch (id.kind()) {
			case ROUTINE -> "routine";
			case DOMAIN -> "type";
			case MATERIALIZED_VIEW -> "view";
			default -> id.kind().word();
		};
	}

	private static Made parse(String entry) {
		Matcher parts = ENTRY.matcher(entry);
		if (!parts.matches()) {
			return new Made("", "", entry);
		}
		String schema = parts.group(2);
		return new Made(parts.group(1), (schema != null) ? unquote(schema) : "", unquote(parts.group(3)));
	}

	private static String unquote(String name) {
		Matcher quoted = QUOTED.matcher(name);
		return quoted.matches() ? quoted.group(1).replace("\"\"", "\"") + quoted.group(2) : name;
	}

	/**
	 * Something that a revision made.
	 */
	private record Made(String word, String schema, String name) {

	}

}
