package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure.
 *
 * @param name its name
 * @param arguments the types of the arguments that identify it, separated by commas
 * @param procedure whether it is a procedure
 * @param signature names, modes and types of all arguments, and the result: what
 * {@code create or replace} cannot change
 * @param definition the statement that makes it, as PostgreSQL prints it
 * @param grants who may do what with it
 * @param comment the comment on it
 */
public record Routine(QualifiedName name, String arguments, boolean procedure, String signature, String definition,
		List<Grant> grants, @Nullable String comment) implements SchemaObject {

	public Routine {
		grants = List.copyOf(grants);
	}

	@Override
	public ObjectId id() {
		return ObjectId.of(ObjectKind.ROUTINE, this.name.sibling("%s(%s)".formatted(this.name.name(), this.arguments)));
	}

	@Override
	public Routine withComment(@Nullable String comment) {
		return new Routine(this.name, this.arguments, this.procedure, this.signature, this.definition, this.grants,
				comment);
	}

}
