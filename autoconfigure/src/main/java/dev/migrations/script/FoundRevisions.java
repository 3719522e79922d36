package dev.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

/**
 * Files that are found one after the other, of each what its header says. It is read when
 * the file is found, because an archive is open then.
 */
final class FoundRevisions {

	private final Map<Object, Reading> readings = new LinkedHashMap<>();

	/** A file with what was read of it. */
	private record Reading(FoundFile file, @Nullable SqlRevision revision, List<RevisionProblem> problems) {

		static Reading of(FoundFile file) {
			if (!file.isSql()) {
				return new Reading(file, null, List.of(notSql(file)));
			}
			List<RevisionProblem> problems = new ArrayList<>();
			return new Reading(file, SqlRevision.read(file.source(), problems::add), problems);
		}

		private static RevisionProblem notSql(FoundFile file) {
			return new RevisionProblem(file.script(),
					"is no revision: expected a file '*.sql' (only dot-files, '*~' and README.md are passed over)");
		}

	}

	void add(FoundFile file) {
		this.readings.computeIfAbsent(file.identity(), (identity) -> Reading.of(file));
	}

	/**
	 * The revisions, in the order of the names of their files.
	 * @param problems is told what is wrong with them
	 */
	List<RevisionScript> scripts(Consumer<RevisionProblem> problems) {
		Map<String, List<Reading>> byName = new TreeMap<>();
		for (Reading reading : this.readings.values()) {
			byName.computeIfAbsent(reading.file().script(), (name) -> new ArrayList<>(1)).add(reading);
		}
		List<RevisionScript> scripts = new ArrayList<>();
		byName.values().forEach((sameName) -> add(sameName, scripts, problems));
		return scripts;
	}

	/**
	 * Where roots of the class path hold files of one name, these are called by what
	 * tells them apart.
	 */
	private static void add(List<Reading> sameName, List<RevisionScript> scripts, Consumer<RevisionProblem> problems) {
		for (Reading first : sameName) {
			Reading reading = (sameName.size() == 1) ? first : renamed(first.file());
			reading.problems().forEach(problems);
			if (reading.revision() != null) {
				scripts.add(reading.revision());
			}
		}
	}

	/** The digest of all of them, {@code null} if it is not known. */
	@Nullable ContentDigest digest() {
		Listing listing = new Listing();
		this.readings.values()
			.forEach((reading) -> listing.add(reading.file(),
					(reading.revision() != null) ? reading.revision().content() : null));
		return listing.digest();
	}

	private static Reading renamed(FoundFile file) {
		try {
			return Reading.of(file.named(file.address()));
		}
		catch (IOException ex) {
			return new Reading(file, null, List.of(file.source().unreadable(ex)));
		}
	}

}
