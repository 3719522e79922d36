package dev.migrations.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;

/**
 * The names that constraints and indexes get which nobody has named. In each,
 * {@code %(table)s} is the table and {@code %(columns)s} the columns, joined by
 * {@code _}.
 *
 * @param primaryKey that of a primary key
 * @param unique that of a unique constraint
 * @param foreignKey that of a foreign key
 * @param check that of a check constraint
 * @param exclusion that of an exclusion constraint
 * @param index that of an index
 */
public record Naming(String primaryKey, String unique, String foreignKey, String check, String exclusion,
		String index) {

	/** The usual names: {@code pk_users}, {@code uq_users_email}. */
	public static final Naming DEFAULT = new Naming("pk_%(table)s", "uq_%(table)s_%(columns)s",
			"fk_%(table)s_%(columns)s", "ck_%(table)s_%(columns)s", "ex_%(table)s_%(columns)s",
			"ix_%(table)s_%(columns)s");

	/** The longest name of PostgreSQL in bytes. */
	private static final int LONGEST = 63;

	private static final int HASH = 8;

	/**
	 * The name of a constraint.
	 * @param table the name of its table
	 * @param constraint the constraint
	 */
	public String of(String table, Constraint constraint) {
		return expand(template(constraint), table, constraint.columns());
	}

	/**
	 * The name of an index.
	 * @param table the name of its table
	 * @param index the index
	 */
	public String of(String table, Index index) {
		return expand(index.unique() && index.isPlain() ? this.unique : this.index, table, index.columns());
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

	private static String expand(String template, String table, List<String> columns) {
		String name = template.replace("%(table)s", table).replace("%(columns)s", String.join("_", columns));
		name = name.replaceFirst("_$", "");
		if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
			return name;
		}
		CRC32 checksum = new CRC32();
		checksum.update(name.getBytes(StandardCharsets.UTF_8));
		String beginning = name;
		while (beginning.getBytes(StandardCharsets.UTF_8).length > LONGEST - HASH - 1) {
			beginning = beginning.substring(0, beginning.length() - 1);
		}
		return "%s_%08x".formatted(beginning, checksum.getValue());
	}

}
