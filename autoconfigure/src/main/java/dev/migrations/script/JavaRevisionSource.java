package dev.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
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

	private final MigrationMaker maker;

	/**
	 * Read from several packages.
	 * @param packages their names
	 * @param resources resolves them, by the class loader that the classes are loaded
	 * with, and is what a migration is given that asks for a {@link ResourceLoader}
	 * @param environment what a migration is given that asks for it
	 */
	public JavaRevisionSource(List<String> packages, ResourcePatternResolver resources, Environment environment) {
		this.packages = List.copyOf(packages);
		this.resources = resources;
		this.maker = new MigrationMaker(resources, environment);
	}

	/** A class path without such a package is not searched. */
	@Override
	public LoadedScripts load() {
		List<RevisionScript> scripts = new ArrayList<>();
		List<RevisionProblem> problems = new ArrayList<>();
		Map<String, Resource> files = new TreeMap<>();
		for (String name : this.packages) {
			try {
				find(ClassUtils.convertClassNameToResourcePath(name), files);
			}
			catch (IOException ex) {
				problems.add(new RevisionProblem(name, "cannot be read: " + ex));
			}
		}
		if (!files.isEmpty()) {
			MetadataReaderFactory readers = MetadataReaderFactory.create(this.resources);
			files.values().forEach((file) -> read(file, readers, scripts::add, problems::add));
			scripts.sort(Comparator.comparing((script) -> script.header().script()));
		}
		return new LoadedScripts(scripts, problems, List.of());
	}

	private void find(String folder, Map<String, Resource> files) throws IOException {
		for (Resource root : this.resources
			.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + folder + "/")) {
			for (Resource file : this.resources.getResources(root.getURL() + "**/*.class")) {
				files.putIfAbsent(file.getURL().toString(), file);
			}
		}
	}

	private void read(Resource file, MetadataReaderFactory readers, Consumer<RevisionScript> scripts,
			Consumer<RevisionProblem> problems) {
		try {
			JavaClass type = new JavaClass(file, readers);
			RevisionHeader header = type.header(problems);
			if (header != null) {
				scripts.accept(new JavaRevision(header, () -> this.maker.make(type.name()), type.isReversible()));
			}
		}
		catch (IOException ex) {
			problems.accept(new RevisionProblem(file.getDescription(), "cannot be read: " + ex));
		}
	}

}
