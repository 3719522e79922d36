package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PostmasterTests {

	@Test
	void readsPidAndPort(@TempDir Path data) throws IOException {
		Files.writeString(data.resolve("postmaster.pid"), "4711\n/data\n1767225600\n5432\n\n127.0.0.1\n");
		assertThat(Postmaster.read(data)).contains(new Postmaster(4711, 5432));
	}

	@Test
	void readsAFileThatIsBeingWritten(@TempDir Path data) throws IOException {
		Files.writeString(data.resolve("postmaster.pid"), "4711\n");
		assertThat(Postmaster.read(data)).contains(new Postmaster(4711, 0));
	}

	@Test
	void isAbsentWithoutAFile(@TempDir Path data) throws IOException {
		assertThat(Postmaster.read(data)).isEmpty();
	}

	@Test
	void isSucceededByAnotherProgram() {
		Postmaster postmaster = new Postmaster(ProcessHandle.current().pid(), 5432);
		assertThat(postmaster.isRunning()).isFalse();
		assertThat(postmaster.isSucceeded()).isTrue();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void isSucceededByWhatIsLeftOfItWhenNobodyTakesNotice() throws IOException {
		Process parent = new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec cat").start();
		try {
			Postmaster postmaster = new Postmaster(Long.parseLong(parent.inputReader().readLine()), 5432);
			awaitZombie(postmaster.pid());
			assertThat(postmaster.isRunning()).isFalse();
			assertThat(postmaster.isSucceeded()).isTrue();
		}
		finally {
			parent.destroyForcibly();
		}
	}

	private static void awaitZombie(long pid) throws IOException {
		while (!Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline")).isEmpty()) {
			Thread.onSpinWait();
		}
	}

}
