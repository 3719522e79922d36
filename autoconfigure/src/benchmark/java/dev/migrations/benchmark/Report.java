package dev.migrations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a run, written again with each that comes, so that a run that is
 * interrupted has left what it had.
 */
final class Report {

	private static final String HEAD = "| what | size | tool | unit | median | least | of the first | rounds |\n|---|---|---|---|---|---|---|---|\n";

	private final Path target;

	private final Map<String, String> machine;

	private final List<Figure> figures = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	Report(Path target, Map<String, String> machine) {
		this.target = target;
		this.machine = machine;
	}

	/** Add what was measured of several tools; the first of them is what others are held to. */
	void add(String what, int size, String unit, Samples samples) {
		List<Figure> lines = new ArrayList<>();
		double floor = 0;
		for (Map.Entry<String, List<Double>> entry : samples.byTool().entrySet()) {
			floor = lines.isEmpty() ? Samples.median(entry.getValue()) : floor;
			lines.add(new Figure(what, size, unit, entry.getKey(), entry.getValue(), floor));
		}
		this.figures.addAll(lines);
		lines.forEach((figure) -> System.out.print(figure.markdown()));
		write();
	}

	/** Say what was not measured, or has to be known with the figures. */
	void note(String text) {
		this.notes.add(text);
		System.out.println("! " + text);
		write();
	}

	private void write() {
		StringBuilder markdown = new StringBuilder();
		this.machine.forEach((key, value) -> markdown.append("- ").append(key).append(": ").append(value).append('\n'));
		markdown.append('\n').append(HEAD);
		this.figures.forEach((figure) -> markdown.append(figure.markdown()));
		this.notes.forEach((note) -> markdown.append("\n- ").append(note));
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("machine", this.machine);
		json.put("figures", this.figures);
		json.put("notes", this.notes);
		try {
			Files.createDirectories(this.target);
			Files.writeString(this.target.resolve("benchmark.md"), markdown);
			Files.writeString(this.target.resolve("benchmark.json"),
					JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
