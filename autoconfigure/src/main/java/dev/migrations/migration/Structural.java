package dev.migrations.migration;

import dev.migrations.operation.Operation;

/**
 * What all structural operations are made of.
 */
public interface Structural {

	/**
	 * Do an operation.
	 * @param operation what is done; a schema without a name is the managed one
	 */
	void invoke(Operation operation);

}
