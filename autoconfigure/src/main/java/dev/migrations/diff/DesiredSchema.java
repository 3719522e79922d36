package dev.migrations.diff;

import java.util.List;

import dev.migrations.schema.ObjectId;
import dev.migrations.schema.Schema;

/**
 * What is to be.
 *
 * @param schema all of it
 * @param kept what nothing speaks of any more, and stays because no migration has made it
 */
record DesiredSchema(Schema schema, List<ObjectId> kept) {

	DesiredSchema {
		kept = List.copyOf(kept);
	}

}
