package dev.migrations.script;

import java.util.List;

import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JavaRevisionSourceTests {

	private static final String BROKEN = "dev.migrations.service.broken.Problems$";

	@Test
	void findsThemInAPackageAndThoseInIt() {
		LoadedScripts loaded = load("dev.migrations.service.migrations");
		assertThat(loaded.problems()).isEmpty();
		assertThat(loaded.headers()).extracting(RevisionHeader::toString)
			.containsExactly(
					"RevisionHeader[id=1a2b3c, downRevisions=[], dependsOn=[], branchLabels=[people], "
							+ "message=create people\n\nwith their names, createDate=2026-11-20T15:30Z, "
							+ "script=dev.migrations.service.migrations.CreatePeople]",
					"RevisionHeader[id=4d5e6f, downRevisions=[1a2b3c], dependsOn=[], branchLabels=[], "
							+ "message=add ada, createDate=null, script=dev.migrations.service.migrations.more.AddAda]");
	}

	@Test
	void makesThemWithTheEnvironmentAndResources() {
		RevisionScripts scripts = RevisionScripts.load(List.of(source("dev.migrations.service.migrations")));
		ScriptOutline outline = scripts.get(scripts.graph().revisions().get(0).id()).outline(true);
		assertThat(outline.upgrade().text(1000).text())
			.isEqualTo("create table persons (id int primary key, name text);");
	}

	@Test
	void saysAllThatIsWrongWithThem() {
		assertThat(load("dev.migrations.service.broken").problems().stream().sorted())
			.extracting(RevisionProblem::toString)
			.containsExactly(BROKEN + "Abstract: has a @Revision, but is abstract: expected a class that can be made",
					BROKEN + "BadHeader: 'branchLabels' of its @Revision: Character(s) ' ' not allowed in branch label 'a b'",
					BROKEN + "BadHeader: 'createDate' of its @Revision: expected a date as in '2026-11-20T15:30:00Z', "
							+ "here is 'yesterday'",
					BROKEN + "BadHeader: 'id' of its @Revision: 'head' is a word of its own and cannot name a revision: "
							+ "expected letters and digits, as in '7c1d2f3a9b40'",
					BROKEN + "BadHeader: 'revises' of its @Revision: 'a' is named twice",
					BROKEN + "Injected: its constructor takes a 'dev.migrations.service.broken.Problems$Repository', "
							+ "which cannot be had here: it runs before any bean of the application is made, on a schema "
							+ "that the entities may not fit yet. Take an Environment or a ResourceLoader, and read and "
							+ "write rows by 'op.jdbc(...)'",
					BROKEN + "Inner: has a @Revision, but is an inner class: expected 'static', or a class of its own",
					BROKEN + "NoMigration: has a @Revision, but is no Migration: expected 'implements Migration' or "
							+ "'ReversibleMigration'",
					BROKEN + "NoRevision: is a Migration without @Revision: expected @Revision(id = \"...\", revises = \"...\")");
	}

	@Test
	void refusesOneThatIsNotReversibleWhenItIsLoaded() {
		InvalidRevisionsException problems = catchThrowableOfType(InvalidRevisionsException.class,
				() -> RevisionScripts
					.load(List.of(() -> new LoadedScripts(load("dev.migrations.service.broken").scripts()
						.stream()
						.filter((script) -> script.header().id().value().equals("b5"))
						.toList(), List.of(), List.of()))));
		assertThat(problems.problems()).extracting(RevisionProblem::toString)
			.containsExactly(BROKEN
					+ "NotReversible: is a ReversibleMigration, but 'op.execute' at Problems.java:53 does "
					+ "something that nobody knows how to undo: pass the statements that undo it as a second argument, "
					+ "or write 'downgrade'");
	}

	@Test
	void looksForNothingWhereThereIsNoSuchPackage() {
		assertThat(load("dev.migrations.nowhere"))
			.isEqualTo(new LoadedScripts(List.of(), List.of(), List.of(), ContentDigest.NONE));
	}

	private static LoadedScripts load(String name) {
		return source(name).load();
	}

	private static JavaRevisionSource source(String name) {
		return new JavaRevisionSource(List.of(name), new PathMatchingResourcePatternResolver(),
				new MockEnvironment().withProperty("people.table", "persons"));
	}

}
