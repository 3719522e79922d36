package dev.migrations.catalog;

import dev.migrations.schema.Column;

import org.jspecify.annotations.Nullable;

/**
 * A column as the catalog has it.
 *
 * @param number its number in its table
 * @param column the column, whose value is not yet known if it is an identity
 * @param identity {@code a} for always, {@code d} by default, else empty
 * @param defaultOid the number of its default, 0 if there is none
 * @param local whether it is its table's own, not inherited
 */
record ColumnRow(int number, Column column, String identity, long defaultOid, boolean local, @Nullable String printed) {

}
