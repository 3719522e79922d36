package dev.migrations.sample.postgres;

import java.nio.file.Path;

import dev.migrations.sample.JournalApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EmbeddedServiceTests {

	@Test
	void serviceSharesItsServerAndLeavesItToTheOthers(@TempDir Path folder) throws Exception {
		try (Member service = service(folder); Member other = Member.start(folder, EmbeddedPostgresTests.BINARIES)) {
			String used = service.awaitLine("Using the embedded PostgreSQL");
			service.awaitLine("Started JournalApplication");
			int port = other.joined();
			assertThat(used).contains("on port " + port).contains(folder.toString());
			service.terminate();
			assertThat(Postmaster.read(folder.resolve("cluster/data")))
				.hasValueSatisfying((postmaster) -> assertThat(postmaster.isRunning()).isTrue());
			other.leave();
			assertThat(Postmaster.read(folder.resolve("cluster/data"))).isEmpty();
		}
	}

	private static Member service(Path folder) throws Exception {
		return Member.start(JournalApplication.class, "--journal.postgres.folder=" + folder, "--server.port=0",
				"--journal.reminders.schedule=-", "--logging.level.dev.migrations.sample=info");
	}

}
