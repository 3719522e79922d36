package dev.migrations.autoconfigure;

import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ChangeGenerator;
import dev.migrations.autogenerate.ComparisonRules;
import dev.migrations.autogenerate.ObjectPatterns;
import dev.migrations.diff.Naming;
import dev.migrations.model.SchemaSource;
import dev.migrations.revision.MigrationsException;
import dev.migrations.schema.ObjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Makes what compares a database with what the code says, from the database's properties
 * and what holds for all.
 */
final class ChangeGenerators {

	private final NamingProperties naming;

	private final ObjectProvider<ObjectFilter> filters;

	private final Environment environment;

	ChangeGenerators(NamingProperties naming, ObjectProvider<ObjectFilter> filters, Environment environment) {
		this.naming = naming;
		this.filters = filters;
		this.environment = environment;
	}

	/**
	 * Make it.
	 * @param source says what the schema should be, {@code null} if nothing does
	 * @param prefix what the names of the database's properties begin with
	 * @throws MigrationsException if the properties are wrong, or nothing says it
	 */
	ChangeGenerator generator(@Nullable SchemaSource source, String prefix, AutogenerateProperties properties) {
		if (source == null) {
			throw new MigrationsException(
					"'%s.on-empty-database=create' needs to know what the schema should be, and nothing says it: there are neither JPA entities nor a file of SQL."
						.formatted(prefix),
					"Name a file of SQL in '%s.autogenerate.schema', or leave the property out.".formatted(prefix));
		}
		return new ChangeGenerator(source, throwAway(properties),
				new ComparisonRules(names(), filter(prefix, properties)));
	}

	private Naming names() {
		try {
			return new Naming(this.naming.getPrimaryKey(), this.naming.getUnique(), this.naming.getForeignKey(),
					this.naming.getCheck(), this.naming.getExclusion(), this.naming.getIndex());
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException("A template of names is wrong: %s.".formatted(ex.getMessage()),
					"Correct it in 'migrations.naming'.", ex);
		}
	}

	private ObjectFilter filter(String prefix, AutogenerateProperties properties) {
		try {
			return Stream
				.concat(Stream.of(new ObjectPatterns(properties.getInclude(), properties.getExclude())),
						this.filters.orderedStream())
				.reduce(ObjectFilter.EVERYTHING, ObjectFilter::and);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(String.valueOf(ex.getMessage()) + ".",
					"Correct '%1$s.autogenerate.include' or '%1$s.autogenerate.exclude'.".formatted(prefix), ex);
		}
	}

	private @Nullable DataSource throwAway(AutogenerateProperties properties) {
		String application = this.environment.getProperty("spring.application.name", "application") + "-migrations";
		return (properties.getUrl() != null) ? DedicatedConnections.to(properties.getUrl(), properties.getUsername(),
				properties.getPassword(), null, application) : null;
	}

}
