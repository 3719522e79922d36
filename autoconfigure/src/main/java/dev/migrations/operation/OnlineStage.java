package dev.migrations.operation;

/**
 * The stages of a change that a running service does not notice, in their order. Stages
 * of one title are committed together; between the others a service may go on working.
 */
enum OnlineStage {

	/** What is new is added, and no row is looked at for it. */
	EXPAND("expand"),

	/** Somebody gives the rows that are there their values. */
	FILL("fill"),

	/** The rows are read, with a lock that nobody is held up by. */
	VALIDATE("validate"),

	/** What is now known of all rows is required of the column. */
	TIGHTEN("validate"),

	/** Indexes are built and dropped beside the service, and keys made of them. */
	INDEX("indexes"),

	/** Foreign keys refer to keys that have just been made. */
	RELATE("indexes"),

	/** The rows are read for those. */
	CONFIRM("validate references"),

	/** What is no longer used goes. */
	CONTRACT("contract");

	private final String title;

	OnlineStage(String title) {
		this.title = title;
	}

	/** What the revision of this stage is called. */
	String title() {
		return this.title;
	}

}
