package dev.migrations.autoconfigure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.autoconfigure.MigrationsProperties.Database;
import dev.migrations.command.Migrations;
import dev.migrations.revision.MigrationsException;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * Says of a database with a name what is said of the one of the service: whoever runs
 * migrations does not know which one it is, and speaks of {@code migrations.url}.
 */
public final class DatabaseWording {

	private final Collection<String> names;

	/**
	 * Create a wording.
	 * @param names the names of {@code migrations.databases}; what is called otherwise is
	 * the database of the service
	 */
	public DatabaseWording(Collection<String> names) {
		this.names = List.copyOf(names);
	}

	/**
	 * What is wrong with a database, in the names of its properties, and with commands
	 * that say which database is meant if there are several.
	 * @param name the name of the database
	 */
	public MigrationsException of(String name, MigrationsException problem) {
		return this.names.isEmpty() ? problem : amongOthers(name, problem);
	}

	/**
	 * The same where there certainly are several.
	 * @param name the name of the database
	 */
	public MigrationsException amongOthers(String name, MigrationsException problem) {
		String action = words(name, problem.action());
		String description = first(name, problem.description());
		return (action.equals(problem.action()) && description.equals(problem.description())) ? problem
				: new MigrationsException(description, action, problem);
	}

	/** Whether it is one of {@code migrations.databases}. */
	boolean isNamed(String name) {
		return this.names.contains(name);
	}

	/** The same, beginning with which one it is. */
	MigrationsException naming(String name, MigrationsException problem) {
		MigrationsException own = amongOthers(name, problem);
		String prefix = DatabaseNames.prefix(isNamed(name) ? name : Migrations.NAME);
		return new MigrationsException(
				"In the database '%s', whose properties begin with '%s': %s".formatted(name, prefix, own.description()),
				own.action(), problem);
	}

	/** Behind the first line may be a statement, which stays as it was written. */
	private String first(String name, String description) {
		int end = (description + "\n").indexOf('\n');
		return words(name, description.substring(0, end)) + description.substring(end);
	}

	private String words(String name, String text) {
		String command = Matcher.quoteReplacement("'migrations -n %s ".formatted(name));
		return Quoted.COMMAND.matcher(isNamed(name) ? properties(name, text) : text).replaceAll(command);
	}

	private static String properties(String name, String text) {
		String here = Quoted.OF_THE_SERVICE.matcher(text).replaceAll((found) -> (found.group(1) != null) ? "$1" : "");
		return Quoted.PROPERTY.matcher(here).replaceAll("'" + DatabaseNames.prefix(name) + ".");
	}

	/**
	 * What messages quote. A service of which there is nothing to be said does without.
	 */
	private static final class Quoted {

		static final Pattern PROPERTY = Pattern.compile(Arrays.stream(BeanUtils.getPropertyDescriptors(Database.class))
			.map((property) -> DataObjectPropertyName.toDashedForm(property.getName()))
			.collect(Collectors.joining("|", "'migrations\\.(?=(?:", ")\\b(?!-))")));

		/** Where the service connects is not where this database is. */
		static final Pattern OF_THE_SERVICE = Pattern
			.compile("'spring\\.datasource\\.[^(]*\\(or ([^)]*)\\)|'spring\\.datasource\\.url'[^']* or (?='migrations)"
					+ "| or 'spring\\.datasource\\.url'");

		/** A command, as it is quoted: {@code 'migrations stamp <revision>'}. */
		static final Pattern COMMAND = Pattern.compile("'migrations (?=[a-z])");

	}

}
