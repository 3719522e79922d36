package dev.migrations.migration;

import org.jspecify.annotations.Nullable;

/**
 * A line of a migration.
 *
 * @param file the name of its source file, without folders
 * @param line the line, from 1; 0 if it is not known
 */
public record CallSite(String file, int line) {

	/**
	 * The innermost line of a class, or of a class or lambda within, that a failure went
	 * through.
	 * @return {@code null} if it went through none
	 */
	public static @Nullable CallSite of(Class<?> type, Throwable failure) {
		String own = type.getName().replaceFirst("\\$\\$Lambda.*", "");
		for (StackTraceElement frame : failure.getStackTrace()) {
			if (frame.getClassName().equals(own) || frame.getClassName().startsWith(own + "$")) {
				String file = (frame.getFileName() != null) ? frame.getFileName() : own;
				return new CallSite(file, Math.max(frame.getLineNumber(), 0));
			}
		}
		return null;
	}

	/**
	 * As compilers write it: {@code SplitNames.java:23}.
	 */
	@Override
	public String toString() {
		return (this.line > 0) ? this.file + ":" + this.line : this.file;
	}

}
