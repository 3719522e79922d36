package dev.migrations.sample.consent;

/**
 * What personal data may be used for. It is the PostgreSQL type {@code purpose}.
 */
enum Purpose {

	ANALYTICS, NEWSLETTER, PROCESSING

}
