package dev.migrations.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Says what a view is besides its query.
 */
public final class ViewBuilder {

	private final Map<String, String> options = new TreeMap<>();

	private String columns = "";

	private String suffix = "";

	private @Nullable String replaces;

	ViewBuilder() {
	}

	/**
	 * The names of its columns, those of the query if nothing is said.
	 * @param names the names
	 */
	public ViewBuilder columns(String... names) {
		this.columns = " " + Names.WRITTEN.list(List.of(names));
		return this;
	}

	/**
	 * An option or storage parameter.
	 * @param option its name: {@code security_barrier}
	 * @param value its value
	 */
	public ViewBuilder with(String option, Object value) {
		this.options.put(option, value.toString());
		return this;
	}

	/**
	 * A materialized view is not filled.
	 */
	public ViewBuilder withNoData() {
		this.suffix = "\nwith no data";
		return this;
	}

	/**
	 * Which revision defined what it is in the place of, so that this comes back on a
	 * downgrade; the nearest one that did if nothing is said.
	 * @param revision its identifier, or a unique beginning of it
	 */
	public ViewBuilder replaces(String revision) {
		this.replaces = revision;
		return this;
	}

	@Nullable String replaces() {
		return this.replaces;
	}

	String definition(String kind, String name, String query) {
		String with = this.options.entrySet()
			.stream()
			.map((option) -> option.getKey() + " = " + option.getValue())
			.collect(Collectors.joining(", "));
		return "%s %s%s%s as\n%s%s".formatted(kind, Names.written(name), this.columns,
				with.isEmpty() ? "" : " with (" + with + ")", SqlText.unterminated(query), this.suffix);
	}

}
