package dev.migrations.autogenerate;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrations.schema.Dependency;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Puts other names into all that a schema says, where it was made under others than its
 * own: names of schemas are in the names of things, and in the texts of their
 * definitions.
 *
 * @param change changes a text
 */
record RealNames(UnaryOperator<String> change) {

	Schema of(Schema schema) {
		return Schema.of(schema.objects().values().stream().map((object) -> (SchemaObject) changed(object)).toList(),
				schema.dependencies().stream().map((dependency) -> (Dependency) changed(dependency)).toList(),
				schema.notCompared());
	}

	private Object changed(Object value) {
		if (value instanceof String text) {
			return this.change.apply(text);
		}
		if (value instanceof Record record) {
			return record(record);
		}
		if (value instanceof Collection<?> elements) {
			return elements.stream().map(this::changed).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> changed = new LinkedHashMap<>();
			map.forEach((key, member) -> changed.put(key, changed(Objects.requireNonNull(member))));
			return changed;
		}
		return value;
	}

	private Object record(Record record) {
		RecordComponent[] components = record.getClass().getRecordComponents();
		try {
			Constructor<?> constructor = record.getClass()
				.getDeclaredConstructor(
						Stream.of(components).map(RecordComponent::getType).toArray((size) -> new Class<?>[size]));
			constructor.setAccessible(true);
			@Nullable Object[] values = new @Nullable Object[components.length];
			for (int i = 0; i < components.length; i++) {
				components[i].getAccessor().setAccessible(true);
				Object value = components[i].getAccessor().invoke(record);
				values[i] = (value != null) ? changed(value) : null;
			}
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("%s cannot be made again".formatted(record.getClass()), ex);
		}
	}

}
