package dev.migrations.script;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.revision.MigrationsException;

/**
 * What a new revision file is called, in the words of Alembic's {@code file_template}:
 * {@code %(rev)s_%(slug)s}. A slash begins a folder, and {@code .sql} is added.
 *
 * @param template the template
 * @param slugLength how many characters of the message it uses at most
 */
public record FileNameTemplate(String template, int slugLength) {

	/**
	 * The template that lets files be listed in the order of their dates.
	 */
	public static final String TIME_ORDERED = "%(year)d%(month).2d%(day).2d_%(hour).2d%(minute).2d_%(rev)s_%(slug)s";

	/**
	 * How much of a message Alembic uses.
	 */
	public static final int SLUG_LENGTH = 40;

	private static final Pattern TOKEN = Pattern.compile("%(?:%|\\((\\w+)\\)(0?\\.?\\d*)([sd])|.?)");

	private static final List<String> WORDS = List.of("rev", "slug", "epoch", "year", "month", "day", "hour", "minute",
			"second");

	private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|]");

	/**
	 * Create a template.
	 * @throws MigrationsException if it has a token that is none, or leads out of its
	 * folder
	 */
	public FileNameTemplate {
		TOKEN.matcher(template).results().forEach((token) -> check(token, template));
		boolean astray = Arrays.stream(template.split("/", -1))
			.anyMatch((part) -> part.isBlank() || part.startsWith("."));
		if (astray || template.contains("\\") || template.endsWith("~")) {
			throw invalid("'%s' is no place for a revision: a name in it is empty, begins with a dot or ends in '~'"
				.formatted(template));
		}
		if (!template.contains("%(rev)") && !template.contains("%(slug)")) {
			throw invalid("'%s' would call all files the same".formatted(template));
		}
		if (slugLength < 1) {
			throw new MigrationsException("A slug of %d characters is none.".formatted(slugLength),
					"Set 'migrations.truncate-slug-length' to 1 or more.");
		}
	}

	private static void check(MatchResult token, String template) {
		boolean known = token.group().equals("%%") || (token.group(1) != null && WORDS.contains(token.group(1)));
		if (!known) {
			throw invalid("'%s' in '%s' is no token".formatted(token.group(), template));
		}
	}

	private static MigrationsException invalid(String problem) {
		return new MigrationsException("The file template is wrong: " + problem + ".",
				"Correct 'migrations.file-template'; its tokens are %s, and '%%%%' for a percent sign."
					.formatted(WORDS.stream().map((word) -> "%(" + word + ")s").collect(Collectors.joining(", "))));
	}

	/**
	 * The name of the file of a revision, with slashes between folders, relative to the
	 * folder of revisions.
	 */
	public String name(RevisionDraft draft) {
		Map<String, Object> values = values(draft);
		String name = TOKEN.matcher(this.template)
			.replaceAll((token) -> Matcher.quoteReplacement(token.group().equals("%%") ? "%" : text(token, values)));
		return (name.endsWith("_") && slug(draft.message()).isEmpty() ? name.replaceFirst("_+$", "") : name) + ".sql";
	}

	private Map<String, Object> values(RevisionDraft draft) {
		OffsetDateTime date = draft.createDate();
		return Map.of("rev", NOT_IN_FILE_NAMES.matcher(draft.id().value()).replaceAll("_"), "slug",
				slug(draft.message()), "epoch", date.toEpochSecond(), "year", date.getYear(), "month",
				date.getMonthValue(), "day", date.getDayOfMonth(), "hour", date.getHour(), "minute", date.getMinute(),
				"second", date.getSecond());
	}

	/** As Python formats it: {@code .2} and {@code 02} are at least two digits. */
	private static String text(MatchResult token, Map<String, Object> values) {
		Object value = values.get(token.group(1));
		String digits = token.group(2).replace(".", "").replaceFirst("^0+", "");
		if (!(value instanceof Number) || digits.isEmpty()) {
			return String.valueOf(value);
		}
		return String.format(Locale.ROOT, "%0" + digits + "d", value);
	}

	/** The words of the first line, cut between two of them, as Alembic does. */
	private String slug(String message) {
		if (message.equals(MessageText.NONE)) {
			return "";
		}
		String slug = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS)
			.matcher(message.split("\n", 2)[0])
			.results()
			.map(MatchResult::group)
			.collect(Collectors.joining("_"))
			.toLowerCase(Locale.ROOT);
		if (slug.length() <= this.slugLength) {
			return slug;
		}
		int end = slug.offsetByCodePoints(0, slug.codePointCount(0, this.slugLength));
		String cut = slug.substring(0, end);
		return (cut.contains("_") ? cut.substring(0, cut.lastIndexOf('_')) : cut) + "_";
	}

}
