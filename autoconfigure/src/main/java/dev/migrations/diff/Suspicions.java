package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * What looks as if it had only got another name.
 */
final class Suspicions {

	private final Map<QualifiedName, List<Column>> dropped = new LinkedHashMap<>();

	private final Map<QualifiedName, List<Column>> added = new LinkedHashMap<>();

	private final List<Table> gone = new ArrayList<>();

	private final List<Table> made = new ArrayList<>();

	private final List<PossibleRename> found = new ArrayList<>();

	private Suspicions(List<Operation> operations) {
		for (Operation operation : operations) {
			if (operation instanceof DropColumn drop) {
				this.dropped.computeIfAbsent(drop.table(), (table) -> new ArrayList<>()).add(drop.column());
			}
			else if (operation instanceof AddColumn add) {
				this.added.computeIfAbsent(add.table(), (table) -> new ArrayList<>()).add(add.column());
			}
			else if (operation instanceof DropObject drop && drop.object() instanceof Table table) {
				this.gone.add(table);
			}
			else if (operation instanceof CreateObject create && create.object() instanceof Table table) {
				this.made.add(table);
			}
		}
	}

	/** What operations drop and make that is of the same shape, in the order of names. */
	static List<PossibleRename> in(List<Operation> operations) {
		Suspicions suspicions = new Suspicions(operations);
		suspicions.dropped.keySet().stream().sorted().forEach(suspicions::columns);
		suspicions.tables();
		return suspicions.found;
	}

	private void columns(QualifiedName table) {
		List<Column> come = this.added.getOrDefault(table, List.of());
		find(this.dropped.getOrDefault(table, List.of()), come, Column::name, table.name() + ".",
				(from, to) -> shape(from).withName("").equals(shape(to).withName("")));
	}

	private void tables() {
		find(this.gone, this.made, (table) -> table.name().name(), "",
				(from, to) -> from.name().schema().equals(to.name().schema()) && columns(from).equals(columns(to)));
	}

	private static List<Column> columns(Table table) {
		return table.columns().stream().map(Suspicions::shape).sorted(Comparator.comparing(Column::name)).toList();
	}

	private static Column shape(Column column) {
		return column.withComment(null).withValue(null);
	}

	/** What comes back under its own name is only made anew. */
	private <T> void find(Collection<T> gone, Collection<T> come, Function<T, String> name, String prefix,
			BiPredicate<T, T> alike) {
		List<String> before = gone.stream().map(name).toList();
		List<String> after = come.stream().map(name).toList();
		gone.stream()
			.filter((from) -> !after.contains(name.apply(from)))
			.sorted(Comparator.comparing(name))
			.forEach((from) -> {
				List<String> candidates = come.stream()
					.filter((to) -> !before.contains(name.apply(to)) && alike.test(from, to))
					.map(name)
					.sorted()
					.toList();
				if (!candidates.isEmpty()) {
					this.found.add(new PossibleRename(prefix + name.apply(from), candidates));
				}
			});
	}

}
