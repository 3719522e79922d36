package dev.migrations.sample.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.postgres.TestDatabase;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All revisions of the service in an order in which they can be applied. It stands in for
 * the product, which is to take its place.
 *
 * @param inOrder the revisions, each after its predecessors
 */
public record RevisionFiles(List<RevisionFile> inOrder) {

	/**
	 * The revisions of the class path.
	 */
	public static RevisionFiles load() {
		try {
			Resource[] resources = new PathMatchingResourcePatternResolver()
				.getResources("classpath:migrations/versions/*.sql");
			return new RevisionFiles(sort(Stream.of(resources)
				.sorted(Comparator.comparing(Resource::getFilename))
				.map(RevisionFiles::read)
				.toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Bring an empty database to head.
	 */
	public void upgrade(TestDatabase database) {
		this.inOrder.forEach((revision) -> run(database, revision.upgrade()));
	}

	/**
	 * Bring a database at one revision to another, both named by their place in the order
	 * and zero for none.
	 */
	void move(TestDatabase database, int from, int to) {
		for (int i = from; i < to; i++) {
			run(database, this.inOrder.get(i).upgrade());
		}
		for (int i = from; i > to; i--) {
			run(database, this.inOrder.get(i - 1).downgrade());
		}
	}

	/** How many revisions are applied just after the one with this identifier is. */
	int placeOf(String id) {
		return this.inOrder.stream().map(RevisionFile::id).toList().indexOf(id) + 1;
	}

	private static void run(TestDatabase database, List<String> scripts) {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			for (String script : scripts) {
				statement.execute(script);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot run " + scripts, ex);
		}
	}

	private static List<RevisionFile> sort(List<RevisionFile> revisions) {
		List<RevisionFile> sorted = new ArrayList<>();
		List<String> applied = new ArrayList<>();
		while (sorted.size() < revisions.size()) {
			RevisionFile next = revisions.stream()
				.filter((revision) -> !sorted.contains(revision) && applied.containsAll(revision.predecessors()))
				.findFirst()
				.orElseThrow();
			sorted.add(next);
			applied.add(next.id());
		}
		return List.copyOf(sorted);
	}

	private static RevisionFile read(Resource resource) {
		try {
			return RevisionFile.parse(resource.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
