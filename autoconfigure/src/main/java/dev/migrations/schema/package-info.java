/**
 * The relational model of PostgreSQL: nouns only, as records that are equal when what
 * they stand for is equal. {@link dev.migrations.schema.Schema} is the whole of it; what
 * the database has and what the code wants are two of them. Pure.
 */
@NullMarked
package dev.migrations.schema;

import org.jspecify.annotations.NullMarked;
