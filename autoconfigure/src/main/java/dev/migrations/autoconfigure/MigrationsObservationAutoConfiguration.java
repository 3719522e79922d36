package dev.migrations.autoconfigure;

import dev.migrations.command.Migrations;
import dev.migrations.metrics.MigrationsObservations;
import dev.migrations.metrics.RevisionObservationConvention;
import dev.migrations.metrics.RunObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the observations of runs and revisions.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ Migrations.class, ObservationRegistry.class })
public final class MigrationsObservationAutoConfiguration {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	@Bean
	@ConditionalOnMissingBean
	MigrationsObservations migrationsObservations(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<RunObservationConvention> runConvention,
			ObjectProvider<RevisionObservationConvention> revisionConvention) {
		return new MigrationsObservations(() -> available(registry),
				() -> runConvention.getIfAvailable(RunObservationConvention::new),
				() -> revisionConvention.getIfAvailable(RevisionObservationConvention::new));
	}

	/** What hangs on the registry may need the schema that the run is to make. */
	private static @Nullable ObservationRegistry available(ObjectProvider<ObservationRegistry> registry) {
		try {
			return registry.getIfAvailable();
		}
		catch (BeansException ex) {
			logger.info("The run is not observed: what the ObservationRegistry needs is not there yet: %s"
				.formatted(ex.getMessage()));
			return null;
		}
	}

}
