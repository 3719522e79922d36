package dev.migrations.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrations.operation.Operation;
import dev.migrations.operation.Rename;
import dev.migrations.schema.Column;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * What has another name now and is the same.
 *
 * @param instructions what a person has said, in order
 * @param declined what a person has said not to be so
 */
public record Renames(List<Instruction> instructions, List<Instruction> declined) {

	/** Nothing has another name. */
	public static final Renames NONE = new Renames(List.of(), List.of());

	public Renames {
		instructions = List.copyOf(instructions);
		declined = List.copyOf(declined);
	}

	/**
	 * Read what a person has typed.
	 * @param texts each {@code table=new}, or {@code table.column=new}
	 * @throws IllegalArgumentException if one has neither form
	 */
	public static Renames parse(List<String> texts) {
		return new Renames(texts.stream().map(Instruction::parse).toList(), List.of());
	}

	/**
	 * The same, of which is known what is something else.
	 * @param texts what is not so, each {@code table=new}, or {@code table.column=new}
	 */
	public Renames declining(Collection<String> texts) {
		return new Renames(this.instructions, texts.stream().map(Instruction::parse).toList());
	}

	/** What is left of a suspicion, if anything is. */
	Optional<PossibleRename> undecided(PossibleRename rename) {
		List<String> candidates = rename.candidates()
			.stream()
			.filter((candidate) -> !this.declined.contains(Instruction.parse(rename.option(candidate))))
			.toList();
		return candidates.isEmpty() ? Optional.empty() : Optional.of(new PossibleRename(rename.from(), candidates));
	}

	/**
	 * The schema under the new names; what gives them to the database is added to the
	 * list. Tables are renamed first, and whoever still calls one by its old name when it
	 * comes to the columns is understood.
	 * @throws UnknownRenameException if there is nothing of the old name, or nothing of
	 * the new one is said
	 */
	Schema apply(Schema schema, Schema said, List<Operation> operations) {
		Schema renamed = schema;
		for (Instruction instruction : inOrder()) {
			instruction.check(renamed, said);
			List<Rename> renames = new ArrayList<>();
			renamed = new RenamedSchema(instruction).apply(renamed, renames);
			operations.addAll(renames);
		}
		return renamed;
	}

	private List<Instruction> inOrder() {
		Map<String, String> tables = new HashMap<>();
		List<Instruction> ordered = new ArrayList<>();
		for (Instruction instruction : this.instructions) {
			if (instruction.column().isEmpty()) {
				tables.put(instruction.table(), instruction.to());
				ordered.add(instruction);
			}
		}
		for (Instruction instruction : this.instructions) {
			if (!instruction.column().isEmpty()) {
				String table = tables.getOrDefault(instruction.table(), instruction.table());
				ordered.add(new Instruction(table, instruction.column(), instruction.to()));
			}
		}
		return ordered;
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

		private void check(Schema schema, Schema said) {
			Table there = find(schema, this.table).orElseThrow(() -> new UnknownRenameException(
					"\"%s\" is no table of the database, so it cannot be renamed.".formatted(this.table),
					"table that the code does not say", without(names(schema), names(said))));
			if (this.column.isEmpty()) {
				check("table", this.table, names(schema), names(said));
				return;
			}
			List<String> after = find(said, this.table).map(Instruction::names).orElse(List.of());
			List<String> before = names(there);
			if (!before.contains(this.column)) {
				throw new UnknownRenameException("\"%s\" is no column of the table \"%s\", so it cannot be renamed."
					.formatted(this.column, this.table), "column that the code does not say", without(before, after));
			}
			check("column", this.table + "." + this.column, before, after);
		}

		private void check(String kind, String old, List<String> before, List<String> after) {
			if (!after.contains(this.to)) {
				throw new UnknownRenameException("The %s \"%s\" cannot become \"%s\", which the code does not say."
					.formatted(kind, old, this.to), "new " + kind, without(after, before));
			}
			if (before.contains(this.to)) {
				throw new UnknownRenameException(
						"The %s \"%s\" cannot become \"%s\", which is there already.".formatted(kind, old, this.to),
						"new " + kind, without(after, before));
			}
		}

		private static Optional<Table> find(Schema schema, String name) {
			return schema.all(Table.class).filter((table) -> table.name().name().equals(name)).findFirst();
		}

		private static List<String> names(Schema schema) {
			return schema.all(Table.class).map((table) -> table.name().name()).toList();
		}

		private static List<String> names(Table table) {
			return table.columns().stream().map(Column::name).toList();
		}

		private static List<String> without(List<String> names, List<String> others) {
			return names.stream().filter((name) -> !others.contains(name)).distinct().toList();
		}

	}

}
