package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.Operation;
import dev.migrations.operation.Rename;
import dev.migrations.schema.Schema;

/**
 * What has another name now and is the same.
 *
 * @param instructions what a person has said, in order
 */
public record Renames(List<Instruction> instructions) {

	/** Nothing has another name. */
	public static final Renames NONE = new Renames(List.of());

	public Renames {
		instructions = List.copyOf(instructions);
	}

	/**
	 * Read what a person has typed.
	 * @param texts each {@code table=new}, or {@code table.column=new}
	 * @throws IllegalArgumentException if one has neither form
	 */
	public static Renames parse(List<String> texts) {
		return new Renames(texts.stream().map(Instruction::parse).toList());
	}

	/**
	 * The schema under the new names; what gives them to the database is added to the
	 * list.
	 */
	Schema apply(Schema schema, List<Operation> operations) {
		Schema renamed = schema;
		for (Instruction instruction : this.instructions) {
			List<Rename> renames = new ArrayList<>();
			renamed = new RenamedSchema(instruction).apply(renamed, renames);
			operations.addAll(renames);
		}
		return renamed;
	}

	/**
	 * That a table or a column has another name.
	 *
	 * @param table the table, under the name it has by then
	 * @param column the column, empty for the table itself
	 * @param to the new name
	 */
	public record Instruction(String table, String column, String to) {

		static Instruction parse(String text) {
			String[] sides = text.split("=", -1);
			String[] names = sides[0].split("\\.", -1);
			if (sides.length != 2 || sides[1].isBlank() || names.length > 2 || sides[0].isBlank()) {
				throw new IllegalArgumentException(
						"\"%s\" is no rename. Write table=new, or table.column=new.".formatted(text));
			}
			return new Instruction(names[0].strip(), (names.length > 1) ? names[1].strip() : "", sides[1].strip());
		}

	}

}
