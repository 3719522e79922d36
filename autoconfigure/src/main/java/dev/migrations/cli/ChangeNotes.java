package dev.migrations.cli;

import java.util.stream.Collectors;

import dev.migrations.autogenerate.SchemaChange;

/**
 * What a person should know of a difference, beside the result.
 */
record ChangeNotes(SchemaChange change, Output output) {

	/** As Alembic says it. */
	void detected() {
		this.change.differences().forEach((difference) -> this.output.note("Detected " + difference));
	}

	/** What is there, and is neither compared nor touched. */
	void kept() {
		this.change.remarks().forEach(this.output::note);
		this.change.kept()
			.forEach((object) -> this.output
				.note("Kept, because no revision is known to have made it: %s".formatted(object)));
		if (!this.change.notCompared().isEmpty()) {
			this.output.note("Not compared: " + this.change.notCompared()
				.entrySet()
				.stream()
				.map((entry) -> entry.getValue() + " " + entry.getKey())
				.collect(Collectors.joining(", ")));
		}
	}

}
