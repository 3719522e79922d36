package dev.migrations.diff;

import java.util.Map;

import dev.migrations.schema.Aspect;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnDetails;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Speech;
import dev.migrations.schema.Voice;

import org.jspecify.annotations.Nullable;

/**
 * What holds of single properties, when one is there and another is said.
 */
record Facets(Speech speech) {

	@Nullable String comment(@Nullable String there, @Nullable String said) {
		return choose(Aspect.COMMENTS, there, said, said != null);
	}

	Map<String, String> storage(Map<String, String> there, Map<String, String> said) {
		return choose(Aspect.STORAGE, there, said, !said.isEmpty());
	}

	Column column(Column there, Column said) {
		ColumnValue value = value(there, said);
		return said.withValue(value)
			.withNotNull(said.notNull() || value instanceof Identity)
			.withCollation(choose(Aspect.COLLATIONS, there.collation(), said.collation(), said.collation() != null))
			.withStorage(choose(Aspect.STORAGE, there.storage(), said.storage(), said.storage() != null))
			.withDetails(details(there.details(), said.details()))
			.withComment(comment(there.comment(), said.comment()));
	}

	/** Rights are not compared. */
	private ColumnDetails details(ColumnDetails there, ColumnDetails said) {
		ColumnDetails usual = ColumnDetails.NONE.withGrants(said.grants(), said.sequenceGrants());
		return choose(Aspect.STORAGE, there, said, !said.equals(usual)).withGrants(there.grants(),
				there.sequenceGrants());
	}

	Sequence sequence(Sequence there, Sequence said) {
		SequenceOptions options = there.options();
		SequenceOptions counting = new SequenceOptions(options.type(), options.start(), said.options().increment(),
				options.min(), options.max(), options.cache(), options.cycle());
		Sequence kept = new Sequence(said.name(), counting, there.owner(), there.grants(), said.comment());
		return choose(Aspect.SEQUENCE_OPTIONS, kept, said.withGrants(there.grants()), false);
	}

	/** That numbers come by themselves is said; how they do so is a default. */
	private @Nullable ColumnValue value(Column there, Column said) {
		boolean given = said.value() != null && !(isAutomatic(there.value()) && isUsual(said));
		return choose(Aspect.COLUMN_VALUES, retyped(there.value(), said.type()), said.value(), given);
	}

	/** The sequence of an identity follows the type of its column. */
	private static @Nullable ColumnValue retyped(@Nullable ColumnValue value, String type) {
		if (value instanceof Identity identity && !identity.options().type().equals(type)
				&& identity.options().equals(SequenceOptions.defaults(identity.options().type()))) {
			return new Identity(identity.always(), SequenceOptions.defaults(type));
		}
		return value;
	}

	private static boolean isAutomatic(@Nullable ColumnValue value) {
		return value instanceof Identity || value instanceof Serial;
	}

	private static boolean isUsual(Column column) {
		return column.value() instanceof Serial || (column.value() instanceof Identity identity
				&& identity.options().equals(SequenceOptions.defaults(column.type())));
	}

	/**
	 * What holds of an aspect.
	 * @param given whether what is said says anything
	 */
	<T extends @Nullable Object> T choose(Aspect aspect, T there, T said, boolean given) {
		Voice voice = this.speech.of(aspect);
		return (voice == Voice.SPEAKS || (voice == Voice.IF_GIVEN && given)) ? said : there;
	}

}
