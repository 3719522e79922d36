package dev.migrations.script;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.migrations.migration.Migration;
import dev.migrations.migration.ReversibleMigration;
import dev.migrations.migration.Revision;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.revision.RevisionProblem;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * A class in a package of revisions, read from its file and not loaded.
 */
final class JavaClass {

	static final String NO_REVISION = "is a Migration without @Revision: expected @Revision(id = \"...\", revises = \"...\")";

	/** What a migration may ask for. */
	static final List<String> INJECTABLE = List.of(Environment.class.getName(), ResourceLoader.class.getName());

	private static final AssignableTypeFilter MIGRATIONS = new AssignableTypeFilter(Migration.class);

	private static final AssignableTypeFilter REVERSIBLE = new AssignableTypeFilter(ReversibleMigration.class);

	private final Resource resource;

	private final MetadataReader reader;

	private final MetadataReaderFactory readers;

	JavaClass(Resource resource, MetadataReaderFactory readers) throws IOException {
		this.resource = resource;
		this.reader = readers.getMetadataReader(resource);
		this.readers = readers;
	}

	String name() {
		return metadata().getClassName();
	}

	private ClassMetadata metadata() {
		return this.reader.getClassMetadata();
	}

	/**
	 * What it says of itself, {@code null} if it is no revision.
	 * @param problems is told what is wrong
	 */
	@Nullable RevisionHeader header(Consumer<RevisionProblem> problems) throws IOException {
		Map<String, Object> attributes = this.reader.getAnnotationMetadata()
			.getAnnotationAttributes(Revision.class.getName());
		boolean migration = MIGRATIONS.match(this.reader, this.readers);
		if (attributes == null) {
			if (migration && metadata().isConcrete()) {
				problems.accept(new RevisionProblem(name(), NO_REVISION));
			}
			return null;
		}
		report(migration, problems);
		return new AnnotatedHeader(name(), attributes, problems).read();
	}

	/** Whether it says that it is undone by what its operations know of themselves. */
	boolean isReversible() throws IOException {
		return REVERSIBLE.match(this.reader, this.readers);
	}

	private void report(boolean migration, Consumer<RevisionProblem> problems) throws IOException {
		if (!migration) {
			problems.accept(new RevisionProblem(name(),
					"has a @Revision, but is no Migration: expected 'implements Migration' or 'ReversibleMigration'"));
		}
		else if (!metadata().isConcrete()) {
			problems.accept(
					new RevisionProblem(name(), "has a @Revision, but is abstract: expected a class that can be made"));
		}
		else if (!metadata().isIndependent()) {
			problems.accept(new RevisionProblem(name(),
					"has a @Revision, but is an inner class: expected 'static', or a class of its own"));
		}
		else {
			reportConstructors(problems);
		}
	}

	private void reportConstructors(Consumer<RevisionProblem> problems) throws IOException {
		List<Type[]> constructors = constructors();
		if (constructors.stream().anyMatch((parameters) -> foreign(parameters) == null)) {
			return;
		}
		problems.accept(new RevisionProblem(name(),
				constructors.isEmpty() ? "has no constructor that can be called"
						: """
								its constructor takes a '%s', which cannot be had here: it runs before any bean of the application is \
								made, on a schema that the entities may not fit yet. Take an Environment or a ResourceLoader, and read \
								and write rows by 'op.jdbc(...)'"""
							.formatted(foreign(constructors.get(0)))));
	}

	/** The first of the parameters that a migration cannot have. */
	private static @Nullable String foreign(Type[] parameters) {
		for (Type parameter : parameters) {
			if (!INJECTABLE.contains(parameter.getClassName())) {
				return parameter.getClassName();
			}
		}
		return null;
	}

	private List<Type[]> constructors() throws IOException {
		List<Type[]> constructors = new ArrayList<>();
		new ClassReader(this.resource.getContentAsByteArray()).accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				if (name.equals("<init>") && !Modifier.isPrivate(access)) {
					constructors.add(Type.getArgumentTypes(descriptor));
				}
				return null;
			}
		}, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return constructors;
	}

}
