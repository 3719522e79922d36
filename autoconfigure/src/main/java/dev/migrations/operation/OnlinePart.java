package dev.migrations.operation;

/**
 * What one revision does of a change that a running service does not notice.
 *
 * @param title what it does of it, in a word or two
 * @param upgrade the statements of its upgrade, as a revision file has them
 * @param downgrade the statements of its downgrade
 * @param plainUpgrade the same as the upgrade, for a transaction with the other parts
 * @param plainDowngrade the same as the downgrade, for a transaction with the other parts
 */
public record OnlinePart(String title, String upgrade, String downgrade, String plainUpgrade, String plainDowngrade) {

	/**
	 * Whether an index is made or dropped, or a partition detached, beside a running
	 * service, which no transaction can try.
	 */
	public boolean isConcurrent() {
		return OnlineStatement.isConcurrent(this.upgrade) || OnlineStatement.isConcurrent(this.downgrade);
	}

}
