package dev.migrations.model;

import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.Speech;
import dev.migrations.script.SqlFile;
import dev.migrations.script.SqlStatement;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * A file of SQL that makes the whole schema, for services on Spring JDBC, jOOQ or
 * MyBatis. It may hold whatever PostgreSQL accepts in a transaction, and what
 * {@code pg_dump --schema-only} writes.
 */
public final class ScriptSchemaSource implements SchemaSource {

	private final String location;

	private final Resource resource;

	/**
	 * Create a source.
	 * @param location the file as it is configured, for messages
	 * @param resource the file
	 */
	public ScriptSchemaSource(String location, Resource resource) {
		Assert.hasText(location, "'location' must not be empty");
		this.location = location;
		this.resource = resource;
	}

	@Override
	public String name() {
		return this.location;
	}

	@Override
	public Speech speech() {
		return Speech.ofEverything();
	}

	@Override
	public List<SourceStatement> statements(int majorVersion) {
		if (!this.resource.exists()) {
			throw new MigrationsException(
					"There is no file '%s', which is to say what the schema is.".formatted(this.location),
					"Write it, or correct 'migrations.autogenerate.schema'.");
		}
		String name = this.location.replaceFirst("^(classpath|file):", "");
		return new SqlFile(name, this.resource).statements().stream().map(this::statement).toList();
	}

	private SourceStatement statement(SqlStatement statement) {
		return new SourceStatement(statement.text(), this.location, statement.position());
	}

}
