package dev.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * The revisions in Java that are in packages of the class path, with the packages in
 * them. They are found by reading their files; a class is loaded when it is asked what it
 * runs.
 */
public final class JavaRevisionSource implements RevisionSource {

	private final List<String> packages;

	private final ResourcePatternResolver resources;

	private final RevisionFileIndex index;

	private final MigrationMaker maker;

	/**
	 * Read from several packages.
	 * @param packages their names
	 * @param resources resolves them, by the class loader that the classes are loaded
	 * with, and is what a migration is given that asks for a {@link ResourceLoader}
	 * @param environment what a migration is given that asks for it
	 */
	public JavaRevisionSource(List<String> packages, ResourcePatternResolver resources, Environment environment) {
		this(packages, resources, RevisionFileIndex.NONE, environment);
	}

	/**
	 * Read from several packages.
	 * @param packages their names
	 * @param resources resolves them, by the class loader that the classes are loaded
	 * with, and is what a migration is given that asks for a {@link ResourceLoader}
	 * @param index the class files of packages that need not be searched
	 * @param environment what a migration is given that asks for it
	 */
	public JavaRevisionSource(List<String> packages, ResourcePatternResolver resources, RevisionFileIndex index,
			Environment environment) {
		this.packages = List.copyOf(packages);
		this.resources = resources;
		this.index = index;
		this.maker = new MigrationMaker(resources, environment);
	}

	/**
	 * Where the class files of a package are.
	 * @param name its name
	 * @return a location, as those of revision files are configured
	 */
	public static String location(String name) {
		return ResourcePatternResolver.CLASSPATH_URL_PREFIX + ClassUtils.convertClassNameToResourcePath(name);
	}

	/** A class path without such a package is not searched. */
	@Override
	public LoadedScripts load() {
		List<RevisionScript> scripts = new ArrayList<>();
		List<RevisionProblem> problems = new ArrayList<>();
		MetadataReaderFactory readers = MetadataReaderFactory.create(this.resources);
		Map<Object, FoundFile> read = new HashMap<>();
		find((file) -> {
			if (read.put(file.identity(), file) == null) {
				read(file, readers, scripts::add, problems::add);
			}
		}, problems::add);
		scripts.sort(Comparator.comparing((script) -> script.header().script()));
		return new LoadedScripts(scripts, problems, List.of(), problems.isEmpty() ? digest(read.values()) : null);
	}

	/** That of all classes there, of which a revision may be made. */
	@Override
	public @Nullable ContentDigest digest() {
		List<RevisionProblem> problems = new ArrayList<>();
		List<FoundFile> files = new ArrayList<>();
		find(files::add, problems::add);
		return problems.isEmpty() ? digest(files) : null;
	}

	private static @Nullable ContentDigest digest(Collection<FoundFile> files) {
		Map<Object, ContentDigest> digests = new HashMap<>();
		try {
			for (FoundFile file : files) {
				digests.put(file.identity(), file.source().digest(file.script()));
			}
		}
		catch (IOException ex) {
			return null;
		}
		return digests.values().stream().reduce(ContentDigest.NONE, ContentDigest::with);
	}

	private void find(Consumer<FoundFile> files, Consumer<RevisionProblem> problems) {
		for (String name : this.packages) {
			new RevisionLocation(location(name), this.resources, this.index, problems).find((file) -> {
				if (file.script().endsWith(ClassUtils.CLASS_FILE_SUFFIX)) {
					files.accept(file);
				}
			});
		}
	}

	private void read(FoundFile file, MetadataReaderFactory readers, Consumer<RevisionScript> scripts,
			Consumer<RevisionProblem> problems) {
		try {
			JavaClass type = new JavaClass(new ByteArrayResource(file.resource().getContentAsByteArray()), readers);
			RevisionHeader header = type.header(problems);
			if (header != null) {
				scripts.accept(new JavaRevision(header, () -> this.maker.make(type.name()), type.isReversible()));
			}
		}
		catch (IOException ex) {
			problems.accept(new RevisionProblem(file.script(), "cannot be read: " + ex));
		}
	}

}
