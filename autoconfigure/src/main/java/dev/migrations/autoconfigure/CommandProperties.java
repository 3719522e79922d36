package dev.migrations.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of what is for commands alone.
 */
@ConfigurationProperties("migrations.command")
public class CommandProperties {

	/**
	 * Comma-separated list of configuration classes of the application whose beans
	 * commands are to have, for instance one that declares the data source.
	 */
	private List<String> sources = List.of();

	/**
	 * Template of new revision files. By default the file revision.sql.template beside
	 * the folder of revisions, or else the one that is built in.
	 */
	private @Nullable String template;

	/**
	 * List of commands that are run on each new revision file. REVISION_SCRIPT_FILENAME
	 * in them stands for the file.
	 */
	private List<String> postWriteHooks = List.of();

	public List<String> getSources() {
		return this.sources;
	}

	public void setSources(List<String> sources) {
		this.sources = sources;
	}

	public @Nullable String getTemplate() {
		return this.template;
	}

	public void setTemplate(@Nullable String template) {
		this.template = template;
	}

	public List<String> getPostWriteHooks() {
		return this.postWriteHooks;
	}

	public void setPostWriteHooks(List<String> postWriteHooks) {
		this.postWriteHooks = postWriteHooks;
	}

}
