package dev.migrations.operation;

import dev.migrations.schema.Attachment;
import dev.migrations.schema.QualifiedName;

/**
 * Create a trigger, policy, rule or extended statistics.
 *
 * @param relation what it hangs on
 * @param attachment what is created
 */
public record CreateAttachment(QualifiedName relation, Attachment attachment) implements Operation {

	@Override
	public Operation reverse() {
		return new DropAttachment(this.relation, this.attachment);
	}

}
