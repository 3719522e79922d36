package dev.migrations.migration;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Takes the one column that is said.
 */
final class ColumnChooser extends ColumnTypes {

	private @Nullable ColumnBuilder column;

	static ColumnBuilder column(Consumer<ColumnTypes> said) {
		ColumnChooser chooser = new ColumnChooser();
		said.accept(chooser);
		if (chooser.column == null) {
			throw new IllegalArgumentException(
					"No column is said: call a type of it, 'text(\"name\")' or whatever it is");
		}
		return chooser.column;
	}

	@Override
	public ColumnBuilder type(String name, String type) {
		if (this.column != null) {
			throw new IllegalArgumentException(
					"A second column, '%s', is said after '%s': call the operation for each of them".formatted(name,
							this.column.name()));
		}
		this.column = new ColumnBuilder(name, type);
		return this.column;
	}

}
