package dev.migrations.sample.alert;

/**
 * How urgent an alert is. It is the PostgreSQL type {@code severity}, whose values
 * Hibernate expects in the order of the alphabet.
 */
enum Severity {

	CRITICAL, INFO, WARNING

}
