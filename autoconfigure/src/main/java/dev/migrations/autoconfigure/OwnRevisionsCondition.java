package dev.migrations.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The service has a database of its own besides {@code migrations.databases}: there are
 * none of these, or it says something of its own, or has revisions where they are by
 * default.
 */
class OwnRevisionsCondition extends SpringBootCondition {

	private static final String DEFAULT_LOCATION = "classpath:migrations/versions";

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		ConditionMessage.Builder message = ConditionMessage.forCondition("Own revisions");
		if (DatabaseNames.in(environment).isEmpty()) {
			return ConditionOutcome.match(message.because("there are no named databases"));
		}
		if (environment.containsProperty("migrations.url") || environment.containsProperty("migrations.locations")
				|| environment.containsProperty("migrations.locations[0]")) {
			return ConditionOutcome.match(message.because("the service has properties of its own database"));
		}
		return context.getResourceLoader().getResource(DEFAULT_LOCATION).exists()
				? ConditionOutcome.match(message.found("folder").items(DEFAULT_LOCATION))
				: ConditionOutcome.noMatch(message.didNotFind("folder").items(DEFAULT_LOCATION));
	}

}
