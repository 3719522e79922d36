package dev.migrations.migration;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Objects;

/**
 * A call of {@link Operations} in a migration.
 *
 * @param method the name of the method that it calls
 * @param at where it stands
 */
record Call(String method, CallSite at) {

	private static final StackWalker WALKER = StackWalker.getInstance();

	/**
	 * The call that is being answered.
	 * @param migration the migration that makes it: the line is the innermost one in its
	 * class, or in a class or lambda within
	 */
	static Call of(Migration migration) {
		String own = host(migration.getClass().getName());
		List<StackFrame> frames = WALKER.walk((all) -> all.skip(1).toList());
		String method = frames.get(0).getMethodName();
		for (int i = 0; i < frames.size(); i++) {
			StackFrame frame = frames.get(i);
			if (frame.getClassName().equals(own) || frame.getClassName().startsWith(own + "$")) {
				String file = Objects.requireNonNullElse(frame.getFileName(), simpleName(own));
				return new Call(method, new CallSite(file, Math.max(frame.getLineNumber(), 0)));
			}
			method = isOperations(frame) ? frame.getMethodName() : method;
		}
		return new Call(method, new CallSite(simpleName(own), 0));
	}

	/** The class that a lambda is written in. */
	private static String host(String name) {
		int lambda = name.indexOf("$$Lambda");
		return (lambda < 0) ? name : name.substring(0, lambda);
	}

	private static boolean isOperations(StackFrame frame) {
		return frame.getClassName().startsWith(Call.class.getPackageName() + ".")
				&& frame.getClassName().endsWith("Operations");
	}

	private static String simpleName(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	/** {@code 'op.execute' at SplitNames.java:23}. */
	@Override
	public String toString() {
		return "'op.%s' at %s".formatted(this.method, this.at);
	}

}
