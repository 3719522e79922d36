package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Indexes that are built and dropped beside a running service.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
 * Indexes Concurrently</a>
 */
record OnlineIndexes(OnlineSteps steps, OnlineScope scope, SqlNames names) {

	List<OnlineStep> create(CreateIndex create) {
		if (this.scope.isPartitioned(create.relation()) && !this.scope.isNew(create.relation())
				&& create.index().valid()) {
			return List.of(partitioned(create));
		}
		Index before = this.scope.dropped(create.relation(), create.index()).orElse(null);
		if (isPlain(create.relation(), create.index()) || (before != null && isBlocking(create.relation(), before))) {
			return List.of(this.steps.plain(OnlineStage.EXPAND, create));
		}
		if (before != null) {
			return List.of(new OnlineStep(OnlineStage.INDEX, replace(create.relation(), before, create.index()),
					replace(create.relation(), create.index(), before)));
		}
		return List.of(new OnlineStep(OnlineStage.INDEX, creation(create.relation(), create.index()),
				removal(create.relation(), create.index())));
	}

	List<OnlineStep> drop(DropIndex drop) {
		if (this.scope.isPartitioned(drop.relation()) && drop.index().valid()) {
			return List.of(new OnlineStep(OnlineStage.EXPAND, this.steps.statements(drop),
					new OnlinePartitions(this.steps, this.scope, this.names).index(drop.relation(), drop.index())));
		}
		Index after = this.scope.added(drop.relation(), drop.index()).orElse(null);
		if (isPlain(drop.relation(), drop.index()) || isBlocking(drop.relation(), drop.index())) {
			return List.of(this.steps.plain(OnlineStage.EXPAND, drop));
		}
		return (after != null) ? List.of() : List.of(new OnlineStep(OnlineStage.INDEX,
				removal(drop.relation(), drop.index()), creation(drop.relation(), drop.index())));
	}

	/**
	 * One that another of its name makes room for goes before; nothing else can be done.
	 */
	private OnlineStep partitioned(CreateIndex create) {
		return new OnlineStep(OnlineStage.INDEX,
				new OnlinePartitions(this.steps, this.scope, this.names).index(create.relation(), create.index()),
				this.steps.statements(create.reverse()));
	}

	/** Where it cannot be done beside, or need not. */
	private boolean isPlain(QualifiedName relation, Index index) {
		return this.scope.isNew(relation) || this.scope.isPartitioned(relation) || !index.valid();
	}

	/** It has to go before something else is done. */
	private boolean isBlocking(QualifiedName relation, Index index) {
		return this.scope.isConverted(relation) || this.scope.isNameTaken(index.name())
				|| this.scope.added(relation, index).filter((same) -> same.equals(index)).isPresent();
	}

	List<OnlineStatement> creation(QualifiedName relation, Index index) {
		List<String> statements = new ObjectSql(this.names).create(relation, index);
		List<OnlineStatement> all = new ArrayList<>();
		all.add(OnlineStatement.concurrently(statements.get(0)));
		statements.stream().skip(1).map(OnlineStatement::of).forEach(all::add);
		return all;
	}

	private List<OnlineStatement> removal(QualifiedName relation, Index index) {
		return List.of(OnlineStatement.concurrently(new IndexSql(this.names).drop(relation, index)));
	}

	/** There is always one that queries can use. */
	private List<OnlineStatement> replace(QualifiedName relation, Index from, Index to) {
		Index aside = to.withName(OnlineNames.shortened(to.name(), "_new"));
		List<OnlineStatement> all = new ArrayList<>(creation(relation, aside));
		all.addAll(removal(relation, from));
		all.add(OnlineStatement.of("alter index %s rename to %s"
			.formatted(this.names.of(relation.sibling(aside.name())), this.names.of(to.name()))));
		return all;
	}

}
