package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The constraints, indexes or attachments of a relation that is in both schemas.
 *
 * @param <T> which of them
 */
final class PartComparison<T> {

	final List<T> dropped = new ArrayList<>();

	final List<T> created = new ArrayList<>();

	/** The same under another name: old and new. */
	final List<List<T>> renamed = new ArrayList<>();

	/** The same, but for the comment: old and new. */
	final List<List<T>> commented = new ArrayList<>();

	/**
	 * Compare parts.
	 * @param name what they are called
	 * @param bare the part without its comment
	 * @param comment its comment
	 * @param nameless the part without comment and name, as far as it can be renamed
	 * @param disturbed which have to be made again though they are the same
	 */
	PartComparison(List<T> from, List<T> to, Function<T, Object> name, UnaryOperator<T> bare,
			Function<T, @Nullable String> comment, Function<T, @Nullable Object> nameless, Predicate<T> disturbed) {
		for (T part : to) {
			Optional<T> before = from.stream()
				.filter((other) -> name.apply(other).equals(name.apply(part)))
				.findFirst();
			if (before.isEmpty() || disturbed.test(part) || !bare.apply(before.get()).equals(bare.apply(part))) {
				this.created.add(part);
			}
			else if (!Objects.equals(comment.apply(before.get()), comment.apply(part))) {
				this.commented.add(List.of(before.get(), part));
			}
		}
		for (T part : from) {
			Optional<T> after = to.stream().filter((other) -> name.apply(other).equals(name.apply(part))).findFirst();
			if (after.isEmpty() || this.created.contains(after.get())) {
				this.dropped.add(part);
			}
		}
		for (T part : List.copyOf(this.dropped)) {
			Object structure = nameless.apply(part);
			this.created.stream()
				.filter((other) -> structure != null && !disturbed.test(part)
						&& structure.equals(nameless.apply(other)))
				// a name that is free, not one that another part has to give up first
				.filter((other) -> from.stream().noneMatch((one) -> name.apply(one).equals(name.apply(other))))
				.findFirst()
				.ifPresent((other) -> {
					this.dropped.remove(part);
					this.created.remove(other);
					this.renamed.add(List.of(part, other));
				});
		}
	}

}
