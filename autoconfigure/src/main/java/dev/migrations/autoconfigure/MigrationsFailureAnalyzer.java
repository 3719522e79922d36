package dev.migrations.autoconfigure;

import dev.migrations.revision.MigrationsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows what keeps a service from starting in the words of the exception, without its
 * stack trace.
 */
class MigrationsFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationsException cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}
