package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrations.schema.Aspect;
import dev.migrations.schema.Attachment;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexUses;
import dev.migrations.schema.KeyConstraint;
import dev.migrations.schema.ObjectKind;
import dev.migrations.schema.ReferentialActions;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableOptions;
import dev.migrations.schema.Voice;

import org.jspecify.annotations.Nullable;

/**
 * One table, overlaid with what a source says of it.
 */
record TableOverlay(Speech speech, PartNames names) {

	Table apply(Table there, Table said) {
		PartMatching<Constraint> constraints = matchConstraints(there, said);
		PartMatching<Index> indexes = matchIndexes(there, said);
		List<Constraint> keptConstraints = constraints.unmatched()
			.stream()
			.filter((constraint) -> stays(there, said, constraint))
			.toList();
		List<Index> keptIndexes = indexes.unmatched().stream().filter((index) -> stays(there, said, index)).toList();
		PartNames.OfTable free = this.names.of(said,
				there.withConstraints(without(constraints.unmatched(), keptConstraints))
					.withIndexes(without(indexes.unmatched(), keptIndexes)));
		constraints.pairs().values().forEach(free::take);
		keptConstraints.forEach(free::take);
		Table merged = said.withColumns(columns(there, said, keptConstraints))
			.withConstraints(constraints(there, said, constraints, keptConstraints, free))
			.withIndexes(indexes(said, indexes, keptIndexes, free))
			.withAttachments(attachments(there, said))
			.withOptions(options(there.options(), said.options()))
			.withGrants(there.grants());
		boolean speaks = this.speech.of(Aspect.TABLE_OPTIONS) == Voice.SPEAKS;
		IndexUses uses = (speaks ? said : there).options().uses();
		return merged.withOptions(
				merged.options().withUses(uses.withNames((index) -> name(speaks ? said : there, index, merged))));
	}

	/** What an index is called in the end; {@code null} if it is gone. */
	private static @Nullable String name(Table before, @Nullable String index, Table merged) {
		Stream<String> constraints = before.constraints()
			.stream()
			.filter((constraint) -> constraint.name().equals(index))
			.flatMap((constraint) -> merged.constraints()
				.stream()
				.filter((other) -> other.name().equals(index) || other.withName("").equals(constraint.withName(""))))
			.map(Constraint::name);
		Stream<String> indexes = before.indexes()
			.stream()
			.filter((one) -> one.name().equals(index))
			.flatMap((one) -> merged.indexes()
				.stream()
				.filter((other) -> other.name().equals(index) || other.withName("").equals(one.withName(""))))
			.map(Index::name);
		return Stream.concat(constraints, indexes).findFirst().orElse(null);
	}

	private static <T> List<T> without(List<T> parts, List<T> kept) {
		return parts.stream().filter((part) -> !kept.contains(part)).toList();
	}

	/** A column of a primary key that stays takes no null, whatever is said of it. */
	private List<Column> columns(Table there, Table said, List<Constraint> kept) {
		List<Column> columns = new ArrayList<>();
		Facets facets = new Facets(this.speech);
		for (Column column : said.columns()) {
			boolean key = kept.stream().anyMatch((part) -> isPrimary(part) && part.columns().contains(column.name()));
			Column merged = there.column(column.name()).map((before) -> facets.column(before, column)).orElse(column);
			columns.add(key ? merged.withNotNull(true) : merged);
		}
		if (this.speech.of(Aspect.COLUMNS) != Voice.SPEAKS) {
			there.columns().stream().filter((column) -> said.column(column.name()).isEmpty()).forEach(columns::add);
		}
		return columns;
	}

	/** A table has one primary key, whatever it is called. */
	private PartMatching<Constraint> matchConstraints(Table there, Table said) {
		String table = said.name().name();
		return PartMatching.of(said.constraints(), there.constraints(),
				List.of(PartMatching.same(Constraint::name), PartMatching.same(this::structure),
						(one, other) -> isSameCheck(table, one, other),
						(one, other) -> isPrimary(one) && isPrimary(other)));
	}

	private List<Constraint> constraints(Table there, Table said, PartMatching<Constraint> matching,
			List<Constraint> kept, PartNames.OfTable free) {
		List<Constraint> constraints = new ArrayList<>(kept);
		for (Constraint constraint : said.constraints()) {
			Constraint before = matching.there(constraint).orElse(null);
			if (before != null) {
				constraints.add(overlay(before, constraint)
					.withName(free.isGenerated(constraint.name()) ? before.name() : constraint.name()));
			}
			else if (!isIndexed(there, constraint)) {
				constraints.add(free.isGenerated(constraint.name()) ? free.name(constraint) : constraint);
			}
		}
		constraints.sort(Comparator.comparing(Constraint::name));
		return constraints;
	}

	private boolean stays(Table there, Table said, Constraint constraint) {
		return this.speech.of(aspect(constraint)) != Voice.SPEAKS
				&& constraint.columns().stream().allMatch((name) -> remains(there, said, name));
	}

	private static boolean isPrimary(Constraint constraint) {
		return constraint instanceof KeyConstraint key && key.primary();
	}

	private boolean isIndexed(Table there, Constraint said) {
		return there.indexes().stream().anyMatch((index) -> isIndexed(index, said));
	}

	/**
	 * To entities a unique index is as good as a constraint; to who speaks of all it is
	 * not.
	 */
	private boolean isIndexed(Index there, Constraint said) {
		return this.speech.of(Aspect.SPECIAL_INDEXES) != Voice.SPEAKS && said instanceof KeyConstraint key
				&& !key.primary() && there.unique() && there.isPlain() && there.columns().equals(key.columns());
	}

	/** What entities can say, and do not, goes; what they say by other means does not. */
	private boolean goes(Index there, Table said) {
		Aspect aspect = there.isPlain() ? Aspect.INDEXES : Aspect.SPECIAL_INDEXES;
		return this.speech.of(aspect) == Voice.SPEAKS
				&& said.constraints().stream().noneMatch((constraint) -> isIndexed(there, constraint));
	}

	/**
	 * What is kept needs its columns; one that is inherited is not the table's to lose.
	 */
	private boolean remains(Table there, Table said, String column) {
		return said.column(column).isPresent() || there.column(column).isEmpty()
				|| this.speech.of(Aspect.COLUMNS) != Voice.SPEAKS;
	}

	/**
	 * What is compared where names say nothing; how a foreign key acts does not identify
	 * it, and neither does an order that was not chosen.
	 */
	private Constraint structure(Constraint constraint) {
		Constraint bare = constraint.withName("").withComment(null);
		if (bare instanceof KeyConstraint key) {
			return key.withColumns(columns(key));
		}
		return (bare instanceof ForeignKey key) ? ordered(key).withActions(ReferentialActions.NONE)
			.withDeferral(Deferral.NOT_DEFERRABLE)
			.withValidated(true) : bare;
	}

	/** In which order the pairs of columns are means nothing. */
	private static ForeignKey ordered(ForeignKey key) {
		if (key.period()) {
			return key;
		}
		SortedMap<String, String> pairs = new TreeMap<>();
		for (int i = 0; i < key.columns().size(); i++) {
			pairs.put(key.columns().get(i), key.targetColumns().get(i));
		}
		return key.withReference(List.copyOf(pairs.keySet()), key.target(), List.copyOf(pairs.values()));
	}

	/** Hibernate orders those of a primary key, and nobody can tell it how. */
	private List<String> columns(KeyConstraint key) {
		boolean ordered = !key.primary() || this.speech.of(Aspect.PRIMARY_KEY_ORDER) == Voice.SPEAKS;
		return ordered ? key.columns() : key.columns().stream().sorted().toList();
	}

	/** A condition that nobody has named, and that has changed. */
	private boolean isSameCheck(String table, Constraint said, Constraint there) {
		return said instanceof CheckConstraint && there instanceof CheckConstraint && !said.columns().isEmpty()
				&& said.columns().equals(there.columns()) && this.names.isGenerated(table, said.name())
				&& (this.names.isGenerated(table, there.name()) || this.names.isUsual(table, there));
	}

	private Constraint overlay(Constraint there, Constraint said) {
		Facets facets = new Facets(this.speech);
		Constraint merged = said;
		if (said instanceof ForeignKey key && there instanceof ForeignKey before) {
			if (ordered(key).columns().equals(ordered(before).columns())
					&& ordered(key).targetColumns().equals(ordered(before).targetColumns())) {
				key = key.withReference(before.columns(), key.target(), before.targetColumns());
			}
			boolean acts = !key.actions().equals(ReferentialActions.NONE);
			boolean defers = key.deferral() != Deferral.NOT_DEFERRABLE;
			merged = key.withActions(facets.choose(Aspect.FOREIGN_KEY_ACTIONS, before.actions(), key.actions(), acts))
				.withDeferral(facets.choose(Aspect.FOREIGN_KEY_ACTIONS, before.deferral(), key.deferral(), defers))
				.withValidated(facets.choose(Aspect.FOREIGN_KEY_ACTIONS, before.validated(), key.validated(), false));
		}
		else if (said instanceof KeyConstraint key && there instanceof KeyConstraint before
				&& this.speech.of(Aspect.STORAGE) != Voice.SPEAKS && key.primary() == before.primary()
				&& columns(key).equals(columns(before))) {
			merged = before;
		}
		return merged.withComment(facets.comment(there.comment(), said.comment()));
	}

	private static PartMatching<Index> matchIndexes(Table there, Table said) {
		return PartMatching.of(said.indexes(), there.indexes(), List.of(PartMatching.same(Index::name),
				PartMatching.same((index) -> index.withName("").withComment(null))));
	}

	private List<Index> indexes(Table said, PartMatching<Index> matching, List<Index> kept, PartNames.OfTable free) {
		Facets facets = new Facets(this.speech);
		List<Index> indexes = new ArrayList<>(kept);
		for (Index index : said.indexes()) {
			boolean generated = free.isGenerated(index.name());
			indexes.add(matching.there(index)
				.map((before) -> index.withName(generated ? before.name() : index.name())
					.withStorage(facets.storage(before.storage(), index.storage()))
					.withComment(facets.comment(before.comment(), index.comment())))
				.orElseGet(() -> generated ? free.name(index) : index));
		}
		indexes.sort(Comparator.comparing(Index::name));
		return indexes;
	}

	private boolean stays(Table there, Table said, Index index) {
		return !goes(index, said) && index.columns().stream().allMatch((name) -> remains(there, said, name));
	}

	private List<Attachment> attachments(Table there, Table said) {
		List<Attachment> attachments = new ArrayList<>();
		for (Attachment attachment : said.attachments()) {
			if (this.speech.of(aspect(attachment.kind())) != Voice.SILENT) {
				attachments.add(attachment);
			}
		}
		for (Attachment attachment : there.attachments()) {
			if (this.speech.of(aspect(attachment.kind())) != Voice.SPEAKS && attachments.stream()
				.noneMatch((other) -> other.kind() == attachment.kind() && other.name().equals(attachment.name()))) {
				attachments.add(attachment);
			}
		}
		attachments.sort(Comparator.comparing(Attachment::kind).thenComparing(Attachment::name));
		return attachments;
	}

	private TableOptions options(TableOptions there, TableOptions said) {
		Facets facets = new Facets(this.speech);
		TableOptions options = facets.choose(Aspect.TABLE_OPTIONS, there, said, !said.equals(TableOptions.NONE));
		return new TableOptions(options.unlogged(), facets.storage(there.storage(), said.storage()),
				options.rowSecurity(), options.forcedRowSecurity(), options.partitionKey(), options.bound(),
				options.parents(), options.uses());
	}

	private static Aspect aspect(Constraint constraint) {
		if (constraint instanceof KeyConstraint) {
			return Aspect.KEYS;
		}
		if (constraint instanceof ForeignKey) {
			return Aspect.FOREIGN_KEYS;
		}
		return (constraint instanceof CheckConstraint) ? Aspect.CHECKS : Aspect.EXCLUSIONS;
	}

	private static Aspect aspect(ObjectKind kind) {
		return switch (kind) {
			case TRIGGER -> Aspect.TRIGGERS;
			case POLICY -> Aspect.POLICIES;
			case RULE -> Aspect.RULES;
			default -> Aspect.STATISTICS;
		};
	}

}
