package dev.migrations.postgres;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testcontainers.DockerClientFactory;

/**
 * Skips what {@link RequiresProgram} marks where the program is missing.
 */
class RequiresProgramCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), RequiresProgram.class)
			.map(RequiresProgram::value)
			.filter((program) -> !isPresent(program))
			.map((program) -> ConditionEvaluationResult.disabled("for want of " + program))
			.orElseGet(() -> ConditionEvaluationResult.enabled("nothing is missing"));
	}

	private boolean isPresent(String program) {
		if (program.equals(RequiresProgram.CONTAINER_ENGINE)) {
			return DockerClientFactory.instance().isDockerAvailable();
		}
		return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

}
