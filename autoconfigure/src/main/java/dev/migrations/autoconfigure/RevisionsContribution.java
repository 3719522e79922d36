package dev.migrations.autoconfigure;

import java.sql.Connection;
import java.util.List;

import dev.migrations.migration.Migration;
import dev.migrations.migration.ReversibleMigration;
import dev.migrations.migration.Revision;
import dev.migrations.revision.RevisionHeader;
import dev.migrations.script.RevisionFileIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ResourceHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.jdbc.datasource.ConnectionProxy;
import org.springframework.util.ClassUtils;

/**
 * The revisions of a service, as they are written down ahead of time.
 *
 * @param index all files among which they are
 * @param inJava those in Java
 * @param classLoader has their classes
 */
record RevisionsContribution(RevisionFileIndex index, List<RevisionHeader> inJava,
		@Nullable ClassLoader classLoader) implements BeanFactoryInitializationAotContribution {

	@Override
	public void applyTo(GenerationContext generation, BeanFactoryInitializationCode code) {
		generation.getGeneratedFiles().addResourceFile(RevisionFileIndex.RESOURCE, this.index.text());
		RuntimeHints hints = generation.getRuntimeHints();
		hints.resources().registerPattern(RevisionFileIndex.RESOURCE);
		this.index.files().forEach(hints.resources()::registerPattern);
		// One comes from BorrowedConnection, the other from Spring's data source of it.
		hints.proxies().registerJdkProxy(Connection.class).registerJdkProxy(ConnectionProxy.class);
		if (!this.inJava.isEmpty()) {
			inJava(hints);
		}
	}

	/** Their annotation and types are read from class files. */
	private void inJava(RuntimeHints hints) {
		hints.reflection().registerType(Revision.class, MemberCategory.INVOKE_DECLARED_METHODS);
		typeFile(Migration.class, hints.resources());
		typeFile(ReversibleMigration.class, hints.resources());
		for (RevisionHeader header : this.inJava) {
			Class<?> type = ClassUtils.resolveClassName(header.script(), this.classLoader);
			hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			ClassUtils.getAllInterfacesForClassAsSet(type).forEach((contract) -> typeFile(contract, hints.resources()));
			for (Class<?> base = type.getSuperclass(); base != null; base = base.getSuperclass()) {
				typeFile(base, hints.resources());
			}
		}
	}

	private static void typeFile(Class<?> type, ResourceHints resources) {
		if (!type.getName().startsWith("java.")) {
			resources.registerType(TypeReference.of(type));
		}
	}

}
