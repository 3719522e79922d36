package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataFolderTests {

	@TempDir
	private Path folder;

	@Test
	void isInTheModuleForItsClasses() throws IOException {
		Path classes = Files.createDirectories(module().resolve("target/classes"));
		assertThat(DataFolder.of(classes)).isEqualTo(module().resolve(".data"));
	}

	@Test
	void isInTheModuleForAJarThatWasBuiltThere() throws IOException {
		Path target = Files.createDirectories(module().resolve("target"));
		assertThat(DataFolder.of(target)).isEqualTo(module().resolve(".data"));
	}

	@Test
	void isBesideAJarThatIsElsewhere() {
		assertThat(DataFolder.of(this.folder)).isEqualTo(this.folder.resolve(".data"));
		assertThat(DataFolder.of(this.folder.resolve("target"))).isEqualTo(this.folder.resolve("target/.data"));
	}

	private Path module() throws IOException {
		Path module = Files.createDirectories(this.folder.resolve("sample-app"));
		Path pom = module.resolve("pom.xml");
		return Files.exists(pom) ? module : Files.createFile(pom).getParent();
	}

}
