package dev.migrations.operation;

import dev.migrations.schema.Attachment;
import dev.migrations.schema.QualifiedName;

/**
 * Drop a trigger, policy, rule or extended statistics.
 *
 * @param relation what it hangs on
 * @param attachment what is dropped, whole, so that it can be created again
 */
public record DropAttachment(QualifiedName relation, Attachment attachment) implements Operation {

	@Override
	public Operation reverse() {
		return new CreateAttachment(this.relation, this.attachment);
	}

}
