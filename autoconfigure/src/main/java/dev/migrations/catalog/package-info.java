/**
 * Reading the catalog of PostgreSQL into the records of
 * {@link dev.migrations.schema.Schema}: a constant number of queries, whatever the number
 * of tables, and every object in the one form in which PostgreSQL prints it.
 */
@NullMarked
package dev.migrations.catalog;

import org.jspecify.annotations.NullMarked;
