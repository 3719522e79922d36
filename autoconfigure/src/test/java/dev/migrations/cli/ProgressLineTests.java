package dev.migrations.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionTarget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressLineTests {

	@Test
	void showsABarWhereAStepWalksOverRows() {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		RevisionHeader revision = new RevisionHeader(new RevisionId("a1"), List.of(), List.of(), List.of(), "", null,
				"a1");
		RevisionGraph graph = RevisionGraph.of(List.of(revision));
		try (ProgressLine line = new ProgressLine(
				new Output(new ByteArrayOutputStream(), err, Terminal.of(null, "xterm")))) {
			line.begins(1, 2, graph.upgrade(RevisionTarget.parse("head"), List.of()).steps().get(0));
			line.walks(250_000, 1_000_000);
			line.draw();
			assertThat(err.toString(StandardCharsets.UTF_8))
				.contains("[1/2] a1, 0 s #####--------------- 250000 of about 1000000 rows");
		}
	}

}
