package dev.migrations.cli;

import dev.migrations.revision.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Says in a sentence or two why a command failed.
 */
final class FailureText {

	private final Environment environment;

	private final ClassLoader classLoader;

	FailureText(Environment environment, ClassLoader classLoader) {
		this.environment = environment;
		this.classLoader = classLoader;
	}

	void print(Throwable error, Output output, boolean stackTrace) {
		output.problem(of(error));
		if (stackTrace) {
			error.printStackTrace(output.err());
		}
	}

	private String of(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationsException own) {
				return String.valueOf(own.getMessage());
			}
		}
		FailureAnalysis analysis = analyze(error);
		if (analysis != null) {
			return (analysis.getAction() != null) ? analysis.getDescription().strip() + "\n" + analysis.getAction()
					: analysis.getDescription();
		}
		Throwable root = NestedExceptionUtils.getMostSpecificCause(error);
		return "It failed: %s. Repeat it with --verbose to see where.".formatted(root);
	}

	/** What Spring Boot knows of it. */
	private @Nullable FailureAnalysis analyze(Throwable error) {
		ArgumentResolver arguments = ArgumentResolver.of(Environment.class, this.environment);
		return SpringFactoriesLoader.forDefaultResourceLocation(this.classLoader)
			.load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, failure) -> {
				// Some need a bean factory, which there may not be.
			}))
			.stream()
			.map((analyzer) -> analyzer.analyze(error))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElse(null);
	}

}
