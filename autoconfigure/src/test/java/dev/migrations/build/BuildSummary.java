package dev.migrations.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints how many tests a build ran in all of its modules, and what it skipped, named and
 * counted. Run by the last module in the phase {@code verify}, with the root folder as
 * its argument.
 */
public final class BuildSummary {

	private int tests;

	private int failures;

	private int errors;

	private int skipped;

	private final Map<String, Integer> reasons = new TreeMap<>();

	private BuildSummary() {
	}

	public static void main(String[] args) throws IOException {
		BuildSummary summary = new BuildSummary();
		for (Path report : reports(Path.of(args[0]))) {
			summary.add(report);
		}
		System.out.println(summary);
	}

	private static List<Path> reports(Path root) throws IOException {
		try (Stream<Path> modules = Files.list(root)) {
			return modules.map((module) -> module.resolve("target/surefire-reports"))
				.filter(Files::isDirectory)
				.flatMap(BuildSummary::list)
				.filter((file) -> file.getFileName().toString().matches("TEST-.*\\.xml"))
				.sorted()
				.toList();
		}
	}

	private static Stream<Path> list(Path folder) {
		try {
			return Files.list(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(Path report) {
		Element suite = parse(report).getDocumentElement();
		this.tests += count(suite, "tests");
		this.failures += count(suite, "failures");
		this.errors += count(suite, "errors");
		this.skipped += count(suite, "skipped");
		NodeList nodes = suite.getElementsByTagName("skipped");
		for (int i = 0; i < nodes.getLength(); i++) {
			this.reasons.merge(reason((Element) nodes.item(i)), 1, Integer::sum);
		}
	}

	/** Of an assumption that did not hold, the report has the stack trace alone. */
	private static String reason(Element skipped) {
		String message = skipped.getAttribute("message");
		String reason = message.isBlank() ? skipped.getTextContent().strip().lines().findFirst().orElse("") : message;
		reason = reason.replaceFirst("^.*TestAbortedException: (Assumption failed(: |$))?", "");
		return reason.isBlank() ? "for no reason given" : reason;
	}

	private static int count(Element suite, String attribute) {
		return Integer.parseInt(suite.getAttribute(attribute));
	}

	private static Document parse(Path report) {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
		}
		catch (Exception ex) {
			throw new IllegalStateException("'%s' is no report of a test run".formatted(report), ex);
		}
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("Tests run in all modules: %d, Failures: %d, Errors: %d, Skipped: %d"
			.formatted(this.tests, this.failures, this.errors, this.skipped));
		this.reasons.forEach((reason, count) -> text.append("\n  skipped %s: %d".formatted(reason, count)));
		return text.toString();
	}

}
