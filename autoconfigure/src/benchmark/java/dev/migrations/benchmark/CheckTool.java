package dev.migrations.benchmark;

/**
 * What is held beside our check of a model that has not changed. The first is what
 * Hibernate takes to boot with the model, as the service itself does.
 */
enum CheckTool {

	FACTORY("Hibernate, session factory"), METADATA("Hibernate, metadata"), MIGRATIONS("migrations"),
	LIQUIBASE("liquibase-hibernate");

	private final String label;

	CheckTool(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** The tool in a JVM whose class path has the entities. */
	Contender on(CheckModel model) {
		ClassLoader loader = CheckTool.class.getClassLoader();
		return switch (this) {
			case FACTORY -> new HibernateBoot(this.label, model.unit(loader), true);
			case METADATA -> new HibernateBoot(this.label, model.unit(loader), false);
			case MIGRATIONS -> new OurCheck(this.label, model, loader);
			case LIQUIBASE -> new LiquibaseDiff(this.label, model);
		};
	}

}
