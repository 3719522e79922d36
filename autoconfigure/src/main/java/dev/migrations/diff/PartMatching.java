package dev.migrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which parts of what the source says are which parts of what is there: by name, and then
 * by structure.
 *
 * @param pairs the part that is there, by the one that is said
 * @param unmatched what is there and not said
 * @param <T> constraints or indexes
 */
record PartMatching<T>(Map<T, T> pairs, List<T> unmatched) {

	/**
	 * Match parts. Each is matched once at most.
	 * @param said what is said
	 * @param there what is there
	 * @param rules when two are the same, the surest first
	 */
	static <T> PartMatching<T> of(List<T> said, List<T> there, List<BiPredicate<T, T>> rules) {
		Map<T, T> pairs = new LinkedHashMap<>();
		List<T> left = new ArrayList<>(there);
		for (BiPredicate<T, T> rule : rules) {
			for (T part : said) {
				if (!pairs.containsKey(part)) {
					left.stream().filter((other) -> rule.test(part, other)).findFirst().ifPresent((other) -> {
						pairs.put(part, other);
						left.remove(other);
					});
				}
			}
		}
		return new PartMatching<>(pairs, left);
	}

	Optional<T> there(T said) {
		return Optional.ofNullable(this.pairs.get(said));
	}

	/** When two are the same in one respect. */
	static <T, R> BiPredicate<T, T> same(Function<T, R> respect) {
		return (one, other) -> respect.apply(one).equals(respect.apply(other));
	}

}
