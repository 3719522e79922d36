package dev.migrations.operation;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Whether PostgreSQL writes all rows of a table again when a column comes to have another
 * type, or all entries of its indexes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE,
 * the notes on changing the type</a>
 */
final class Rewriting {

	private static final Pattern TYPE = Pattern.compile("([^(]+)(?:\\((\\d+)(?:,(\\d+))?\\))?");

	private static final int UNLIMITED = Integer.MAX_VALUE;

	private Rewriting() {
	}

	static boolean of(AlterColumn alter) {
		return alter.changesType() && !isSameOnDisk(alter.from(), alter.to());
	}

	private static boolean isSameOnDisk(Column from, Column to) {
		Matcher old = TYPE.matcher(from.type());
		Matcher changed = TYPE.matcher(to.type());
		if (!Objects.equals(from.collation(), to.collation()) || !old.matches() || !changed.matches()) {
			return false;
		}
		String one = old.group(1);
		String other = changed.group(1);
		if (one.equals("cidr") && other.equals("inet")) {
			return true;
		}
		if (!one.equals(other)) {
			return (one.equals("varchar") && other.equals("text"))
					|| (one.equals("text") && other.equals("varchar") && changed.group(2) == null);
		}
		boolean wider = number(changed.group(2)) >= number(old.group(2));
		return switch (one) {
			case "varchar", "varbit", "timestamp", "timestamptz", "time", "timetz", "interval" -> wider;
			case "numeric" -> changed.group(2) == null || (wider && Objects.equals(old.group(3), changed.group(3)));
			default -> false;
		};
	}

	private static int number(@Nullable String modifier) {
		return (modifier != null) ? Integer.parseInt(modifier) : UNLIMITED;
	}

}
