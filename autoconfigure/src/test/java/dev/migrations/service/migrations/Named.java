package dev.migrations.service.migrations;

import dev.migrations.migration.Migration;

/**
 * Is no revision, since it is abstract and says nothing of itself.
 */
public abstract class Named implements Migration {

	protected abstract String name();

}
