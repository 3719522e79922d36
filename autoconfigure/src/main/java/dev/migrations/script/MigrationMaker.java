package dev.migrations.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.migration.Migration;
import dev.migrations.revision.InvalidRevisionsException;
import dev.migrations.revision.RevisionProblem;

import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes migrations of their classes, without a bean factory.
 *
 * @param resources what one is given that asks for it, and by whose class loader they are
 * loaded
 * @param environment what one is given that asks for it
 */
record MigrationMaker(ResourceLoader resources, Environment environment) {

	/**
	 * Make one, by the constructor with the most that it can be given.
	 * @throws InvalidRevisionsException if it cannot be made
	 */
	Migration make(String name) {
		try {
			Class<?> type = ClassUtils.forName(name, this.resources.getClassLoader());
			Constructor<?> constructor = Stream.of(type.getDeclaredConstructors())
				.filter((candidate) -> Arrays.stream(candidate.getParameterTypes())
					.allMatch((parameter) -> JavaClass.INJECTABLE.contains(parameter.getName())))
				.max(Comparator.comparing(Constructor::getParameterCount))
				.orElseThrow(NoSuchMethodException::new);
			ReflectionUtils.makeAccessible(constructor);
			return (Migration) constructor
				.newInstance(Arrays.stream(constructor.getParameterTypes()).map(this::argument).toArray());
		}
		catch (InvocationTargetException ex) {
			throw invalid(name, ex.getTargetException());
		}
		catch (ReflectiveOperationException | LinkageError ex) {
			throw invalid(name, ex);
		}
	}

	private Object argument(Class<?> type) {
		return (type == Environment.class) ? this.environment : this.resources;
	}

	private static InvalidRevisionsException invalid(String name, Throwable cause) {
		InvalidRevisionsException problem = new InvalidRevisionsException(
				List.of(new RevisionProblem(name, "cannot be made: " + cause)));
		problem.initCause(cause);
		return problem;
	}

}
