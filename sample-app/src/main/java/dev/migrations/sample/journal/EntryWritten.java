package dev.migrations.sample.journal;

/**
 * An entry was written or rewritten; published in the transaction that does it.
 *
 * @param entry the entry as it is now
 */
public record EntryWritten(Entry entry) {

}
