package dev.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.migrations.migration.Migration;
import dev.migrations.migration.MigrationStep;
import dev.migrations.migration.Recording;
import dev.migrations.revision.Direction;

import org.springframework.core.io.ByteArrayResource;

/**
 * The steps of a revision in Java while they are written down as a revision file would
 * have them, so that they are read, run, resumed and rendered as those of files.
 */
final class MigrationText {

	private final StringBuilder text = new StringBuilder();

	private final NavigableMap<Integer, Optional<SourcePosition>> calls = new TreeMap<>();

	private final Map<Integer, ScriptStatement> code = new HashMap<>();

	private int line = 1;

	private boolean autocommit;

	/** Add what a migration does in one direction. */
	void add(Migration migration, Direction direction, Recording recording) {
		mark((direction == Direction.UPGRADE) ? Mark.Kind.UPGRADE : Mark.Kind.DOWNGRADE, "");
		if (recording instanceof Recording.Steps recorded) {
			recorded.steps().forEach(this::add);
			separate(true);
		}
		else if (recording instanceof Recording.Live live) {
			add(new LiveStatement(live.call(), SourcePosition.of(live.at()), migration, direction));
		}
	}

	private void add(MigrationStep step) {
		separate(step.transactional());
		if (step instanceof MigrationStep.Sql sql) {
			String script = sql.script().strip();
			if (!script.isEmpty()) {
				this.calls.put(this.line, Optional.of(SourcePosition.of(sql.at())));
				write(script);
			}
		}
		else if (step instanceof MigrationStep.Code work) {
			add(new CodeStatement(SourcePosition.of(work.at()), work.work()));
		}
		else if (step instanceof MigrationStep.Batches batches) {
			add(new BatchStatement(SourcePosition.of(batches.at()), batches));
		}
	}

	private void separate(boolean transactional) {
		if (this.autocommit == transactional) {
			this.autocommit = !transactional;
			mark(this.autocommit ? Mark.Kind.AUTOCOMMIT : Mark.Kind.END, "");
		}
	}

	private void add(ScriptStatement statement) {
		this.code.put(this.line, statement);
		mark(Mark.Kind.CODE, "%s at %s".formatted(statement.text(), statement.position()));
	}

	private void mark(Mark.Kind kind, String what) {
		this.calls.put(this.line, Optional.empty());
		write("-- migrate: %s %s".formatted(kind.word(), what).strip());
	}

	private void write(String lines) {
		this.text.append(lines).append('\n');
		this.line += (int) lines.lines().count();
	}

	/**
	 * What has been written down.
	 * @param script what people call the migration
	 */
	ScriptSource source(String script) {
		return new ScriptSource(script, new ByteArrayResource(this.text.toString().getBytes(StandardCharsets.UTF_8)),
				null, new StepLines(this.calls, this.code));
	}

	/** The kinds of recordings that a text can be made of. */
	static MigrationText of(Migration migration, Recording upgrade, List<Recording> downgrade) {
		MigrationText text = new MigrationText();
		text.add(migration, Direction.UPGRADE, upgrade);
		downgrade.forEach((recording) -> text.add(migration, Direction.DOWNGRADE, recording));
		return text;
	}

}
