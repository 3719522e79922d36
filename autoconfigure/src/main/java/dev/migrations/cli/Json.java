package dev.migrations.cli;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.revision.RevisionId;
import org.springframework.util.ReflectionUtils;

/**
 * Makes of descriptors what a JSON writer understands. As in the answers of the endpoint,
 * what is not known is not there.
 */
final class Json {

	private Json() {
	}

	/**
	 * The members of a record, to which others can be added.
	 */
	static Map<String, Object> members(Record value) {
		Map<String, Object> members = new LinkedHashMap<>();
		for (RecordComponent component : value.getClass().getRecordComponents()) {
			ReflectionUtils.makeAccessible(component.getAccessor());
			Object member = ReflectionUtils.invokeMethod(component.getAccessor(), value);
			if (member != null) {
				members.put(component.getName(), member);
			}
		}
		return members;
	}

	static Object of(Object value) {
		if (value instanceof RevisionId id) {
			return id.value();
		}
		if (value instanceof Record record) {
			return of(members(record));
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> members = new LinkedHashMap<>();
			map.forEach((name, member) -> members.put(name, of(member)));
			return members;
		}
		if (value instanceof Collection<?> elements) {
			List<Object> list = elements.stream().<Object>map(Json::of).toList();
			return list;
		}
		return (value instanceof Number || value instanceof Boolean) ? value : value.toString();
	}

}
