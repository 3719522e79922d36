package dev.migrations.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.migrations.command.Migrations;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * There is a database that is made at once from what the code says where it is empty. A
 * service that is processed ahead of time may be told so later.
 */
class CreatedDatabasesCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Created databases");
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return ConditionOutcome.match(message.because("the service is processed ahead of time"));
		}
		Environment environment = context.getEnvironment();
		Set<String> names = new LinkedHashSet<>(DatabaseNames.in(environment));
		names.add(Migrations.NAME);
		Binder binder = Binder.get(environment);
		names.removeIf((name) -> binder
			.bind(DatabaseNames.prefix(name) + ".on-empty-database", MigrationsProperties.OnEmptyDatabase.class)
			.orElse(MigrationsProperties.OnEmptyDatabase.UPGRADE) != MigrationsProperties.OnEmptyDatabase.CREATE);
		return names.isEmpty() ? ConditionOutcome.noMatch(message.because("there are none"))
				: ConditionOutcome.match(message.found("database", "databases").items(names));
	}

}
