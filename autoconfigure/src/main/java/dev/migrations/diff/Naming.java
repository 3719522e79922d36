package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;

/**
 * The names that constraints and indexes get which nobody has named. In each,
 * {@code %(table)s} is the table, {@code %(columns)s} the columns, joined by {@code _},
 * {@code %(column)s} the first of them, and {@code %(referred_table)s} the table that a
 * foreign key refers to. What is longer than PostgreSQL allows is cut, and ends in a
 * checksum of the whole.
 *
 * @param primaryKey that of a primary key
 * @param unique that of a unique constraint
 * @param foreignKey that of a foreign key
 * @param check that of a check constraint
 * @param exclusion that of an exclusion constraint
 * @param index that of an index
 * @param written the names that the source has written, which are kept even if PostgreSQL
 * could have given them
 * @see <a href=
 * "https://docs.sqlalchemy.org/en/20/core/constraints.html#configuring-constraint-naming-conventions">SQLAlchemy:
 * Configuring Constraint Naming Conventions</a>
 */
public record Naming(String primaryKey, String unique, String foreignKey, String check, String exclusion, String index,
		Set<String> written) {

	/** The usual names: {@code pk_users}, {@code uq_users_email}. */
	public static final Naming DEFAULT = new Naming("pk_%(table)s", "uq_%(table)s_%(columns)s",
			"fk_%(table)s_%(columns)s", "ck_%(table)s_%(columns)s", "ex_%(table)s_%(columns)s",
			"ix_%(table)s_%(columns)s");

	/** What in an expression is no name: a string, or a cast. */
	private static final Pattern ASIDE = Pattern
		.compile("'(?:[^']|'')*'|::\\s*(?:\"(?:[^\"]|\"\")+\"|[\\w. ]+)(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])*");

	private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * @throws IllegalArgumentException if one of them is no template, with the reason
	 */
	public Naming {
		for (String template : List.of(primaryKey, unique, foreignKey, check, exclusion, index)) {
			new NameTemplate(template);
		}
		written = Set.copyOf(written);
	}

	/**
	 * Create names for a source that has written none.
	 * @throws IllegalArgumentException if one of them is no template, with the reason
	 */
	public Naming(String primaryKey, String unique, String foreignKey, String check, String exclusion, String index) {
		this(primaryKey, unique, foreignKey, check, exclusion, index, Set.of());
	}

	/**
	 * The same for a source that has written some names.
	 * @param written the names, and maybe other words
	 */
	public Naming keeping(Set<String> written) {
		return new Naming(this.primaryKey, this.unique, this.foreignKey, this.check, this.exclusion, this.index,
				written);
	}

	/**
	 * The name of a constraint.
	 * @param table the name of its table
	 * @param constraint the constraint
	 */
	public String of(String table, Constraint constraint) {
		String referred = (constraint instanceof ForeignKey key) ? key.target().name() : "";
		return new NameTemplate(template(constraint)).name(table, constraint.columns(), referred);
	}

	/**
	 * The name of an index. That of a unique one over columns is like that of a
	 * constraint.
	 * @param table the name of its table
	 * @param index the index
	 */
	public String of(String table, Index index) {
		String template = (index.unique() && index.isPlain()) ? this.unique : this.index;
		return new NameTemplate(template).name(table, words(index), "");
	}

	private String template(Constraint constraint) {
		if (constraint instanceof KeyConstraint key) {
			return key.primary() ? this.primaryKey : this.unique;
		}
		if (constraint instanceof ForeignKey) {
			return this.foreignKey;
		}
		return (constraint instanceof CheckConstraint) ? this.check : this.exclusion;
	}

	/** Expressions are told by their words. */
	private static List<String> words(Index index) {
		if (index.columns().size() == index.keys().size()) {
			return index.columns();
		}
		List<String> words = new ArrayList<>();
		for (String key : index.keys()) {
			Optional<String> column = index.columns()
				.stream()
				.filter((name) -> key.equals(name) || key.equals('"' + name + '"') || key.startsWith(name + " "))
				.findFirst();
			words.add(column.orElseGet(() -> WORD.matcher(ASIDE.matcher(key).replaceAll(" "))
				.results()
				.map(MatchResult::group)
				.collect(Collectors.joining("_"))));
		}
		return words;
	}

}
