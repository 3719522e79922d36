package dev.migrations.migration;

/**
 * A revision whose upgrade consists of operations that know what undoes them, so that its
 * downgrade need not be written. One whose operations do not all know is refused when it
 * is loaded.
 */
public interface ReversibleMigration extends Migration {

}
