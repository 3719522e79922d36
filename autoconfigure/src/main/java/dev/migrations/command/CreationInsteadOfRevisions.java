package dev.migrations.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.execution.SchemaCreation;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.script.RevisionScripts;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.ScriptStatements;
import dev.migrations.script.SqlStatement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Makes a schema without the revisions, and says of which of them that leaves something
 * out: of those that write rows.
 *
 * @param creation makes it
 * @param scripts the revisions
 */
record CreationInsteadOfRevisions(SchemaCreation creation, RevisionScripts scripts) implements SchemaCreation {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final Set<String> WRITING = Set.of("insert", "update", "delete", "merge", "with", "call", "do");

	@Override
	public String source() {
		return this.creation.source();
	}

	@Override
	public List<String> statements() {
		List<String> statements = this.creation.statements();
		String writing = this.scripts.graph()
			.revisions()
			.stream()
			.filter(this::writesRows)
			.map((revision) -> revision.id().value())
			.sorted()
			.collect(Collectors.joining(", "));
		logger.warn("The schema is created from %s, and no revision is run: what only they make is not there%s"
			.formatted(source(), writing.isEmpty() ? "" : "; rows are written by " + writing));
		return statements;
	}

	private boolean writesRows(RevisionHeader revision) {
		try (ScriptStatements statements = this.scripts.get(revision.id()).outline(true).upgrade().open()) {
			while (statements.hasNext()) {
				ScriptStatement statement = statements.next();
				String first = statement.text().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
				if (!(statement instanceof SqlStatement) || WRITING.contains(first)) {
					return true;
				}
			}
			return false;
		}
	}

}
