package dev.migrations.command;

import java.util.List;

/**
 * What stands in the files that were generated.
 *
 * @param preliminary the upgrade that has to be committed before the other
 * @param upgrade the upgrade
 * @param downgrade its downgrade
 * @param isProven whether all of it was proven that can be
 */
record WrittenChange(String preliminary, String upgrade, String downgrade, boolean isProven) {

	private static final String UPGRADE = "-- migrate: upgrade\n";

	private static final String DOWNGRADE = "\n-- migrate: downgrade\n";

	private static final String REMARK = "\n-- Not proven: ";

	static WrittenChange of(GeneratedRevision generated) {
		List<String> texts = generated.revisions().stream().map((revision) -> Project.text(revision.file())).toList();
		if (texts.isEmpty()) {
			return new WrittenChange("", "", "", true);
		}
		String last = texts.get(texts.size() - 1);
		return new WrittenChange((texts.size() > 1) ? between(texts.get(0), UPGRADE, DOWNGRADE) : "",
				between(last, UPGRADE, DOWNGRADE), between(last, DOWNGRADE, REMARK), generated.unproven() == null);
	}

	private static String between(String text, String begin, String end) {
		int start = text.indexOf(begin) + begin.length();
		int stop = text.indexOf(end, start);
		return text.substring(start, (stop < 0) ? text.length() : stop);
	}

}
