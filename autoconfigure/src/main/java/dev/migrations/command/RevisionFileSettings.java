package dev.migrations.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import dev.migrations.revision.MigrationsException;
import dev.migrations.script.FileNameTemplate;
import org.jspecify.annotations.Nullable;

/**
 * How revision files are written.
 *
 * @param names what they are called
 * @param template a template of one's own, relative to the working directory;
 * {@code null} for the one beside the folder of revisions, or else the built-in one
 * @param zone the zone of their dates
 * @param postWriteHooks commands that are run on each new file, in this order
 * @param packages the packages of revisions in Java, of which new ones are written into
 * the first
 */
public record RevisionFileSettings(FileNameTemplate names, @Nullable Path template, ZoneId zone,
		List<String> postWriteHooks, List<String> packages) {

	/**
	 * What holds where nothing is configured. Dates are those of UTC, so that names sort
	 * in the order of time wherever they are given.
	 */
	public static final RevisionFileSettings DEFAULT = new RevisionFileSettings(
			new FileNameTemplate(FileNameTemplate.TIME_ORDERED, FileNameTemplate.SLUG_LENGTH), null, ZoneOffset.UTC,
			List.of());

	public RevisionFileSettings {
		postWriteHooks = List.copyOf(postWriteHooks);
		packages = List.copyOf(packages);
	}

	/**
	 * Settings of files only.
	 */
	public RevisionFileSettings(FileNameTemplate names, @Nullable Path template, ZoneId zone,
			List<String> postWriteHooks) {
		this(names, template, zone, postWriteHooks, List.of());
	}

	/**
	 * The zone of that name, as in {@code Europe/Berlin} or {@code +02:00}.
	 * @throws MigrationsException if there is none
	 */
	public static ZoneId zone(String name) {
		try {
			return name.equalsIgnoreCase("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw new MigrationsException("Can't locate timezone: %s.".formatted(name),
					"Set 'migrations.timezone' to a name as in 'Europe/Berlin', or to 'UTC'.", ex);
		}
	}

}
