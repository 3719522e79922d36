package dev.migrations.autoconfigure;

import java.util.SortedSet;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * There are {@code migrations.databases}.
 */
class NamedDatabasesCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		SortedSet<String> names = DatabaseNames.in(context.getEnvironment());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Named databases");
		return names.isEmpty() ? ConditionOutcome.noMatch(message.because("there are none"))
				: ConditionOutcome.match(message.found("database", "databases").items(names));
	}

}
