package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.revision.AlembicAnswer.Step;

/**
 * Whether our answer agrees with Alembic's: the same steps in a valid order, the same
 * rows, the same lines, or the same situation named by an error. Where Alembic loads the
 * files sorted by identifier, and its order does not vary from run to run, the order is
 * the same too.
 */
public final class Agreement {

	/** The words by which situations are known; ours begin with the same. */
	private static final Pattern SITUATION = Pattern.compile("Can't locate revision identified by '[^']*'"
			+ "|Multiple head|Ambiguous walk|Ambiguous upgrade from multiple current revisions"
			+ "|Relative revision \\S+ didn't produce \\d+ migrations|Walked too far|Range revision not allowed"
			+ "|Destination \\S+ is not a valid downgrade target|Not a valid downgrade target from current heads"
			+ "|Requested range \\S+ does not refer|Cycle is detected|Dependency cycle is detected"
			+ "|Character\\(s\\) '[^']*' not allowed in revision identifier '[^']*'|Branch name '[^']*'");

	private static final Pattern GROUP = Pattern.compile("\\(([^()]*, [^()]*)\\)");

	private final List<RevisionHeader> headers;

	public Agreement(List<RevisionHeader> headers) {
		this.headers = headers;
	}

	/**
	 * Say how our answer differs from all of Alembic's; an empty text if it agrees.
	 */
	public String difference(AlembicCase question, AlembicAnswer ours) {
		List<String> differences = new ArrayList<>();
		for (AlembicAnswer theirs : question.answers()) {
			String difference = difference(question, ours, theirs);
			if (difference.isEmpty()) {
				return "";
			}
			differences.add(difference);
		}
		return String.join("\nor ", differences);
	}

	private String difference(AlembicCase question, AlembicAnswer ours, AlembicAnswer theirs) {
		if (ours.isError() || theirs.isError()) {
			boolean same = ours.isError() && theirs.isError()
					&& situation(question, ours).equals(situation(question, theirs));
			return same ? "" : "error '%s' for '%s'".formatted(ours.error(), theirs.error());
		}
		if (!ours.rows().equals(theirs.rows())
				&& List.of("upgrade", "downgrade", "stamp").contains(question.command())) {
			return "rows %s for %s".formatted(ours.rows(), theirs.rows());
		}
		if (!lines(question, ours).equals(lines(question, theirs))) {
			return "lines\n%s\nfor\n%s\n".formatted(String.join("\n", lines(question, ours)),
					String.join("\n", lines(question, theirs)));
		}
		return stepDifference(question, ours.steps(), theirs.steps());
	}

	private String stepDifference(AlembicCase question, List<Step> ours, List<Step> theirs) {
		if (ours.equals(theirs)) {
			return "";
		}
		if (question.answers().size() == 1 && loadedById()) {
			return "steps %s for %s".formatted(ours, theirs);
		}
		Set<String> ourSet = ours.stream().map((step) -> step.direction() + step.id()).collect(Collectors.toSet());
		Set<String> theirSet = theirs.stream().map((step) -> step.direction() + step.id()).collect(Collectors.toSet());
		if (!ourSet.equals(theirSet) || ours.size() != theirs.size()) {
			return "set of steps %s for %s".formatted(ourSet, theirSet);
		}
		return isValidOrder(ours) ? "" : "invalid order %s".formatted(ours);
	}

	private boolean loadedById() {
		List<RevisionId> ids = this.headers.stream().map(RevisionHeader::id).toList();
		return ids.equals(ids.stream().sorted().toList());
	}

	private boolean isValidOrder(List<Step> steps) {
		RevisionGraph graph = RevisionGraph.of(this.headers);
		List<RevisionId> order = new ArrayList<>(steps.stream().map(Step::id).toList());
		if (steps.get(0).direction().equals("down")) {
			Collections.reverse(order);
		}
		Set<RevisionId> later = new HashSet<>(order);
		for (RevisionId id : order) {
			later.remove(id);
			if (!Collections.disjoint(later, graph.applied(List.of(id)))) {
				return false;
			}
		}
		return true;
	}

	private static String situation(AlembicCase question, AlembicAnswer answer) {
		Matcher matcher = SITUATION.matcher(answer.error());
		String found = matcher.find() ? matcher.group() : answer.error();
		// Alembic has no word for a range where stamp expects a target, and looks for a
		// revision of that name.
		if (question.command().equals("stamp") && found.startsWith("Can't locate") && found.contains(":")) {
			return "Range revision not allowed";
		}
		return found;
	}

	private List<String> lines(AlembicCase question, AlembicAnswer answer) {
		List<String> lines = answer.lines().stream().map(Agreement::sorted).toList();
		if (question.command().equals("current") || question.answers().size() > 1 || !loadedById()) {
			return lines.stream().sorted().toList();
		}
		return question.command().equals("branches") ? withChildrenSorted(lines) : lines;
	}

	/**
	 * Labels come in the order of a Python set.
	 */
	private static String sorted(String line) {
		if (line.startsWith("Branch names: ") || line.startsWith("Branches into: ")) {
			int colon = line.indexOf(": ") + 2;
			return line.substring(0, colon) + sortedList(line.substring(colon));
		}
		return GROUP.matcher(line).replaceAll((group) -> "(" + sortedList(group.group(1)) + ")");
	}

	private static String sortedList(String list) {
		return Arrays.stream(list.split(", ")).sorted().collect(Collectors.joining(", "));
	}

	private static List<String> withChildrenSorted(List<String> lines) {
		List<String> sorted = new ArrayList<>();
		List<String> children = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith(" ")) {
				children.add(line);
			}
			else {
				children.stream().sorted().forEach(sorted::add);
				children.clear();
				sorted.add(line);
			}
		}
		children.stream().sorted().forEach(sorted::add);
		return sorted;
	}

}
