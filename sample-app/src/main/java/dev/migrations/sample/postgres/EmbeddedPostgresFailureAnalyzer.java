package dev.migrations.sample.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports why there is no database rather than which property could not be bound to it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action() + " Or give the service another database: set "
				+ "DATABASE_URL or spring.datasource.url.", cause);
	}

}
