package dev.migrations.autogenerate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.execution.ManagedSchema;
import dev.migrations.execution.SchemaCreation;
import dev.migrations.revision.MigrationsException;
import dev.migrations.script.SqlFile;
import dev.migrations.script.SqlStatement;
import org.springframework.core.io.ByteArrayResource;

/**
 * Makes of an empty database what the code says, as the first revision of all would: so
 * everything has the names that later revisions know it by.
 */
record SourceCreation(ChangeGenerator generator, ManagedSchema managed) implements SchemaCreation {

	@Override
	public String source() {
		return this.generator.source();
	}

	@Override
	public List<String> statements() {
		if (!this.generator.isPossible()) {
			throw new MigrationsException(
					"The database is empty, and nothing says what the schema should be: there are no JPA entities.",
					"Name their packages in 'migrations.autogenerate.packages' or a file of SQL in "
							+ "'migrations.autogenerate.schema', or let the revisions be run: "
							+ "'migrations.on-empty-database=upgrade'.");
		}
		String script = this.generator.compare(this.managed, Set.of(), GeneratorOptions.DEFAULT)
			.parts(false)
			.stream()
			.map(ChangePart::upgrade)
			.collect(Collectors.joining("\n"));
		return new SqlFile(source(), new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8))).statements()
			.stream()
			.map(SqlStatement::text)
			.toList();
	}

}
