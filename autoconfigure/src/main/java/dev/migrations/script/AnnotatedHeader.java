package dev.migrations.script;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrations.migration.Revision;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * The header of a revision in Java, read from its annotation.
 */
final class AnnotatedHeader {

	private final String type;

	private final Map<String, Object> attributes;

	private final Consumer<RevisionProblem> problems;

	/**
	 * Create a header.
	 * @param type the name of the class
	 * @param attributes what its {@link Revision} says
	 * @param problems is told what is wrong
	 */
	AnnotatedHeader(String type, Map<String, Object> attributes, Consumer<RevisionProblem> problems) {
		this.type = type;
		this.attributes = attributes;
		this.problems = problems;
	}

	/**
	 * The header of a class that is loaded.
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	static RevisionHeader of(Class<?> type) {
		List<RevisionProblem> problems = new ArrayList<>();
		Map<String, Object> attributes = AnnotatedElementUtils.getMergedAnnotationAttributes(type, Revision.class);
		RevisionHeader header = (attributes != null)
				? new AnnotatedHeader(type.getName(), attributes, problems::add).read() : null;
		if (header == null || !problems.isEmpty()) {
			throw new InvalidRevisionsException(problems.isEmpty()
					? List.of(new RevisionProblem(type.getName(), JavaClass.NO_REVISION)) : problems);
		}
		return header;
	}

	/**
	 * Read it.
	 * @return the header without what is wrong with it, {@code null} if it has no
	 * identifier
	 */
	@Nullable RevisionHeader read() {
		String id = text("id");
		List<String> revises = names("revises", RevisionId::problem);
		List<String> dependsOn = names("dependsOn", RevisionHeader::labelProblem);
		List<String> labels = names("branchLabels", RevisionHeader::labelProblem);
		OffsetDateTime date = createDate();
		String problem = RevisionId.problem(id);
		if (!problem.isEmpty()) {
			report("id", "%s: expected letters and digits, as in '7c1d2f3a9b40'".formatted(problem));
			return null;
		}
		return new RevisionHeader(new RevisionId(id), revises.stream().map(RevisionId::new).toList(), dependsOn, labels,
				text("message").strip(), date, this.type);
	}

	private List<String> names(String attribute, UnaryOperator<String> problemOf) {
		List<String> names = new ArrayList<>();
		for (String name : (String[]) this.attributes.getOrDefault(attribute, new String[0])) {
			String problem = names.contains(name) ? "'%s' is named twice".formatted(name) : problemOf.apply(name);
			if (problem.isEmpty()) {
				names.add(name);
			}
			else {
				report(attribute, problem);
			}
		}
		return names;
	}

	private @Nullable OffsetDateTime createDate() {
		String text = text("createDate");
		if (text.isEmpty()) {
			return null;
		}
		Optional<OffsetDateTime> date = CreateDate.parse(text);
		if (date.isEmpty()) {
			report("createDate", "expected a date as in '2026-11-20T15:30:00Z', here is '%s'".formatted(text));
		}
		return date.orElse(null);
	}

	private String text(String attribute) {
		return String.valueOf(this.attributes.getOrDefault(attribute, ""));
	}

	private void report(String attribute, String description) {
		this.problems
			.accept(new RevisionProblem(this.type, "'%s' of its @Revision: %s".formatted(attribute, description)));
	}

}
