package dev.migrations.migration;

/**
 * A call of a migration, and the way back.
 *
 * @param call the call
 * @param step what it does
 * @param reversal what undoes it
 */
record RecordedCall(Call call, MigrationStep step, Reversal reversal) {

}
