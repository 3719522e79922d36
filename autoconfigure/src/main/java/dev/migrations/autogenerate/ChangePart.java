package dev.migrations.autogenerate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one revision does of a change. Most changes have one part.
 *
 * @param title what it does of it, in a word or two; empty if it does all
 * @param upgrade the statements of its upgrade, as a revision file has them
 * @param downgrade the statements of its downgrade
 * @param plainUpgrade what is run in the place of the upgrade where all parts run in one
 * transaction
 * @param plainDowngrade what is run there in the place of the downgrade
 * @param unproven what that does not show; empty if it shows all
 * @param waiting the statements that could not be run, because somebody has to decide
 * something before
 */
public record ChangePart(String title, String upgrade, String downgrade, String plainUpgrade, String plainDowngrade,
		String unproven, List<String> waiting) {

	public ChangePart {
		waiting = List.copyOf(waiting);
	}

	ChangePart(String title, String upgrade, String downgrade, String plainUpgrade, String plainDowngrade,
			String unproven) {
		this(title, upgrade, downgrade, plainUpgrade, plainDowngrade, unproven, List.of());
	}

	/** The same part, of which more statements wait. */
	ChangePart withWaiting(List<String> statements) {
		return new ChangePart(this.title, this.upgrade, this.downgrade, this.plainUpgrade, this.plainDowngrade,
				this.unproven, Stream.concat(this.waiting.stream(), statements.stream()).toList());
	}

}
