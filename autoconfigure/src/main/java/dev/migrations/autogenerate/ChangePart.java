package dev.migrations.autogenerate;

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
 */
public record ChangePart(String title, String upgrade, String downgrade, String plainUpgrade, String plainDowngrade,
		String unproven) {

}
