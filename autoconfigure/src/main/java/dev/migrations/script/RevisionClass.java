package dev.migrations.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.revision.MigrationsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.script.SourceCode.CodeFolder;
import dev.migrations.script.SourceCode.Language;

import org.springframework.util.StringUtils;

/**
 * A new revision in Java or Kotlin that does nothing yet.
 */
public final class RevisionClass {

	private static final int LONGEST_NAME = 60;

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private static final String JAVA = """
			package %1$s;

			import dev.migrations.migration.Migration;
			import dev.migrations.migration.Operations;
			import dev.migrations.migration.Revision;

			@Revision(%2$s)
			class %3$s implements Migration {

				@Override
				public void upgrade(Operations op) {
				}

				@Override
				public void downgrade(Operations op) {
				}

			}
			""";

	private static final String KOTLIN = """
			package %1$s

			import dev.migrations.migration.Migration
			import dev.migrations.migration.Operations
			import dev.migrations.migration.Revision

			@Revision(%2$s)
			class %3$s : Migration {

				override fun upgrade(op: Operations) {
				}

				override fun downgrade(op: Operations) {
				}

			}
			""";

	private final RevisionDraft draft;

	private final String packageName;

	private final CodeFolder folder;

	private final String name;

	/**
	 * Create a class.
	 * @param code where it is written
	 * @param packageName the name of its package
	 * @throws MigrationsException if it is not clear where that is
	 */
	public RevisionClass(RevisionDraft draft, SourceCode code, String packageName) {
		this.draft = draft;
		this.packageName = packageName;
		this.folder = code.folder(packageName);
		String fromMessage = name(draft.message().lines().findFirst().orElse(""));
		this.name = Files.exists(path(fromMessage)) ? fromMessage + "_" + draft.id() : fromMessage;
	}

	/** {@code split names} is {@code SplitNames}. */
	private static String name(String message) {
		String words = NO_LETTERS.splitAsStream(message).map(StringUtils::capitalize).collect(Collectors.joining());
		String name = (words.isEmpty() || !Character.isJavaIdentifierStart(words.charAt(0))) ? "Revision" + words
				: words;
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private Path path(String name) {
		return this.folder.path().resolve(name + this.folder.language().extension());
	}

	/** Where its file is. */
	public Path path() {
		return path(this.name);
	}

	/** What it will say of itself. */
	public RevisionHeader header() {
		return new RevisionHeader(this.draft.id(), this.draft.downRevisions(), this.draft.dependsOn(),
				this.draft.branchLabels(), this.draft.message(), this.draft.createDate(),
				this.packageName + "." + this.name);
	}

	/** The text of its file. */
	public String text() {
		Language language = this.folder.language();
		StringBuilder attributes = new StringBuilder("id = ").append(language.literal(this.draft.id().value()));
		append(attributes, "revises", this.draft.downRevisions().stream().map(RevisionId::value).toList());
		if (!this.draft.message().isEmpty()) {
			attributes.append(", message = ").append(language.literal(this.draft.message()));
		}
		append(attributes, "dependsOn", this.draft.dependsOn());
		append(attributes, "branchLabels", this.draft.branchLabels());
		attributes.append(",\n\t\tcreateDate = ").append(language.literal(CreateDate.format(this.draft.createDate())));
		return String.format(Locale.ROOT, (language == Language.KOTLIN) ? KOTLIN : JAVA, this.packageName, attributes,
				this.name);
	}

	private void append(StringBuilder attributes, String name, List<String> values) {
		if (!values.isEmpty()) {
			attributes.append(", %s = %s".formatted(name, this.folder.language().list(values)));
		}
	}

}
