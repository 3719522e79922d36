package dev.migrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.model.SchemaSource;
import dev.migrations.model.SourceStatement;
import dev.migrations.schema.Speech;

/**
 * A source of which it is remembered which words it uses: a name that is among them was
 * not given by PostgreSQL.
 */
final class HeardSource implements SchemaSource {

	private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\p{L}_][\\p{L}\\d_$]*");

	private static final Pattern EXTENSION = Pattern.compile(
			"create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?(?:\"([^\"]+)\"|(\\w+))", Pattern.CASE_INSENSITIVE);

	private final SchemaSource source;

	private final Set<String> words = new HashSet<>();

	private final Set<String> extensions = new HashSet<>();

	HeardSource(SchemaSource source) {
		this.source = source;
	}

	/** The words of the statements that were asked for, as PostgreSQL folds names. */
	Set<String> words() {
		return this.words;
	}

	/** The extensions that the statements make, whether or not they are there. */
	Set<String> extensions() {
		return this.extensions;
	}

	@Override
	public String name() {
		return this.source.name();
	}

	@Override
	public boolean isPresent() {
		return this.source.isPresent();
	}

	@Override
	public Speech speech() {
		return this.source.speech();
	}

	@Override
	public List<SourceStatement> statements(int majorVersion) {
		List<SourceStatement> statements = this.source.statements(majorVersion);
		statements.forEach((statement) -> hear(statement.text()));
		return statements;
	}

	private void hear(String text) {
		EXTENSION.matcher(text)
			.results()
			.map((made) -> (made.group(1) != null) ? made.group(1) : made.group(2).toLowerCase(Locale.ROOT))
			.forEach(this.extensions::add);
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String quoted = matcher.group(1);
			this.words.add((quoted != null) ? quoted.replace("\"\"", "\"") : matcher.group().toLowerCase(Locale.ROOT));
		}
	}

}
