package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import dev.migrations.operation.Operation;
import dev.migrations.operation.Remark;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * What looks as if it had only got another name.
 */
final class Suspicions {

	private Suspicions() {
	}

	static List<Operation> ofTables(List<Table> dropped, List<Table> created) {
		List<Operation> remarks = new ArrayList<>();
		pairs(dropped, created, (table) -> table.columns().stream().map(Suspicions::shape).toList(),
				(from, to) -> remarks.add(remark(from.name().name(), to.name().name(), from.name().name())));
		return remarks;
	}

	static List<Operation> ofColumns(QualifiedName table, List<Column> dropped, List<Column> added) {
		List<Operation> remarks = new ArrayList<>();
		pairs(dropped, added, (column) -> shape(column.withName("")),
				(from, to) -> remarks.add(remark("%s.%s".formatted(table.name(), from.name()),
						"%s.%s".formatted(table.name(), to.name()), "%s.%s".formatted(table.name(), from.name()))));
		return remarks;
	}

	private static Column shape(Column column) {
		return column.withComment(null).withValue(null);
	}

	private static Remark remark(String from, String to, String option) {
		return new Remark("%s may be %s under another name: --rename %s=%s keeps what is in it".formatted(to, from,
				option, to.substring(to.lastIndexOf('.') + 1)));
	}

	private static <T> void pairs(List<T> gone, List<T> come, Function<T, Object> shape, BiConsumer<T, T> found) {
		List<T> left = new ArrayList<>(come);
		for (T from : gone) {
			left.stream().filter((to) -> shape.apply(to).equals(shape.apply(from))).findFirst().ifPresent((to) -> {
				left.remove(to);
				found.accept(from, to);
			});
		}
	}

}
