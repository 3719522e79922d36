package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;

/**
 * Partitions and the indexes of partitioned tables, beside a running service.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-partitioning.html">Table
 * Partitioning</a>
 */
record OnlinePartitions(OnlineSteps steps, OnlineScope scope, SqlNames names) {

	/** A key of columns, such as {@code range (at)}. */
	private static final Pattern KEY = Pattern.compile("(?:range|list|hash) \\(([a-z_][a-z0-9_, ]*)\\)");

	OnlineStep alter(AlterTable alter) {
		return new OnlineStep(OnlineStage.EXPAND, statements(alter), statements((AlterTable) alter.reverse()));
	}

	private List<OnlineStatement> statements(AlterTable alter) {
		String left = leftBehind(alter).orElse(null);
		if (left == null) {
			return this.steps.statements(alter);
		}
		List<OnlineStatement> all = new ArrayList<>();
		String parent = this.names.of(alter.from().parents().get(0));
		String detach = "alter table %s detach partition %s".formatted(parent, this.names.of(alter.table()));
		all.add(new OnlineStatement(detach + " concurrently", detach, true));
		all.add(new OnlineStatement(
				"alter table %s drop constraint if exists %s".formatted(this.names.of(alter.table()), left), "",
				false));
		TableOptions alone = new TableOptions(alter.from().unlogged(), alter.from().storage(),
				alter.from().rowSecurity(), alter.from().forcedRowSecurity(), alter.from().partitionKey(), null,
				List.of(), alter.from().uses());
		if (!alone.equals(alter.to())) {
			all.addAll(statements(new AlterTable(alter.table(), alone, alter.to())));
		}
		return all;
	}

	/**
	 * The check that a partition is left with if it is detached in this way, under the
	 * name that PostgreSQL gives it.
	 * @return nothing if that is not what is done, or not possible
	 */
	private Optional<String> leftBehind(AlterTable alter) {
		boolean detached = alter.from().bound() != null && alter.to().bound() == null;
		if (!detached || "default".equals(alter.from().bound()) || hasDefault(alter.from().parents().get(0))) {
			return Optional.empty();
		}
		String key = this.scope.desired()
			.table(alter.from().parents().get(0))
			.map((parent) -> parent.options().partitionKey())
			.orElse("");
		Matcher columns = KEY.matcher(key);
		return columns.matches() ? name(alter.table(), columns.group(1).split(", ")) : Optional.empty();
	}

	/** PostgreSQL cannot do it then. */
	private boolean hasDefault(QualifiedName parent) {
		return this.scope.partitions(parent).stream().anyMatch((part) -> "default".equals(part.options().bound()));
	}

	/** It is not in the way of one that has the name already. */
	private Optional<String> name(QualifiedName table, String[] columns) {
		String name = "%s_%scheck".formatted(table.name(), (columns.length == 1) ? columns[0] + "_" : "");
		List<String> taken = this.scope.desired()
			.table(table)
			.map(Table::constraints)
			.orElse(List.of())
			.stream()
			.map(Constraint::name)
			.toList();
		return (taken.contains(name) || !name.equals(OnlineNames.shortened(name, ""))) ? Optional.empty()
				: Optional.of(this.names.of(name));
	}

	/**
	 * An index of a partitioned table. It has no form of its own that holds nobody up,
	 * but those of the partitions have one, and can be made into it.
	 */
	List<OnlineStatement> index(QualifiedName table, Index index) {
		List<String> statements = new ObjectSql(this.names).create(table, index);
		List<OnlineStatement> all = new ArrayList<>();
		all.add(new OnlineStatement(new IndexSql(this.names).createOnly(table, index), statements.get(0), true));
		parts(table, index, all);
		statements.stream().skip(1).map(OnlineStatement::of).forEach(all::add);
		return all;
	}

	private void parts(QualifiedName table, Index index, List<OnlineStatement> all) {
		for (Table part : this.scope.partitions(table)) {
			Index own = index.withName(OnlineNames.shortened(index.name() + "_" + part.name().name(), ""))
				.withComment(null);
			if (part.options().partitionKey() != null) {
				all.add(new OnlineStatement(new IndexSql(this.names).createOnly(part.name(), own), "", true));
				parts(part.name(), own, all);
			}
			else {
				OnlineStatement made = OnlineStatement.concurrently(new IndexSql(this.names).create(part.name(), own));
				all.add(new OnlineStatement(made.text(), "", true));
			}
			all.add(new OnlineStatement("alter index %s attach partition %s"
				.formatted(this.names.of(table.sibling(index.name())), this.names.of(part.name().sibling(own.name()))),
					"", true));
		}
	}

}
