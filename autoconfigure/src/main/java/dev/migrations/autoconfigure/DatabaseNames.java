package dev.migrations.autoconfigure;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The names of the databases that {@code migrations.databases} adds to the one of the
 * service, and of their beans.
 */
public final class DatabaseNames {

	private static final String PROPERTY = "migrations.databases";

	/** An environment variable has to be able to say it. */
	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

	private DatabaseNames() {
	}

	/**
	 * The names, in the order in which their databases are migrated.
	 * @throws MigrationsException if one is no name
	 */
	public static SortedSet<String> in(Environment environment) {
		SortedSet<String> names = new TreeSet<>(Binder.get(environment)
			.bind(PROPERTY, Bindable.mapOf(String.class, Object.class))
			.map(Map::keySet)
			.orElse(Set.of()));
		names.forEach(DatabaseNames::check);
		return names;
	}

	private static void check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new MigrationsException("'%s' in '%s' cannot be the name of a database.".formatted(name, PROPERTY),
					"Choose one of lower-case letters and digits that begins with a letter: "
							+ "others cannot be told apart in environment variables.");
		}
		if (name.equals(Migrations.NAME)) {
			throw new MigrationsException(
					"'%s' cannot have a database '%s': that is the one of 'migrations.*'.".formatted(PROPERTY, name),
					"Choose another name, or leave 'databases.%s' out of the names of its properties.".formatted(name));
		}
	}

	/**
	 * What the names of a database's properties begin with: {@code migrations} or
	 * {@code migrations.databases.billing}.
	 * @param name the name of the database
	 */
	public static String prefix(String name) {
		return name.equals(Migrations.NAME) ? "migrations" : PROPERTY + "." + name;
	}

	/**
	 * The name of a bean that belongs to a database: {@code migrationsRevisionFiles} for
	 * the one of the service, {@code billingMigrationsRevisionFiles} for another.
	 * @param name the name of the database
	 * @param suffix what kind of bean it is, empty for its migrations
	 */
	public static String bean(String name, String suffix) {
		return (name.equals(Migrations.NAME) ? "migrations" : name + "Migrations") + suffix;
	}

}
