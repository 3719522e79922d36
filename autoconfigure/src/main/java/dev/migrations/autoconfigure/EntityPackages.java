package dev.migrations.autoconfigure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ClassUtils;

/**
 * Tells a context that has none of a service's beans where the service's entities are.
 */
public final class EntityPackages {

	private static final boolean ENTITY_SCAN = ClassUtils.isPresent(
			"org.springframework.boot.persistence.autoconfigure.EntityScan", EntityPackages.class.getClassLoader());

	private EntityPackages() {
	}

	/**
	 * Register the packages of a service: those of its classes, and those that
	 * {@code @EntityScan} on them names.
	 * @param registry the context
	 * @param sources the classes with which the service is started
	 */
	public static void register(BeanDefinitionRegistry registry, Collection<Class<?>> sources) {
		AutoConfigurationPackages.register(registry,
				sources.stream().map(Class::getPackageName).distinct().toArray(String[]::new));
		if (ENTITY_SCAN) {
			Scanned.register(registry, sources);
		}
	}

	/** Apart, since its classes may be missing. */
	private static final class Scanned {

		static void register(BeanDefinitionRegistry registry, Collection<Class<?>> sources) {
			Set<String> packages = new LinkedHashSet<>();
			for (Class<?> source : sources) {
				MergedAnnotation<EntityScan> scan = MergedAnnotations.from(source, SearchStrategy.TYPE_HIERARCHY)
					.get(EntityScan.class);
				if (scan.isPresent()) {
					packages.addAll(packages(source, scan));
				}
			}
			if (!packages.isEmpty()) {
				EntityScanPackages.register(registry, packages);
			}
		}

		private static Set<String> packages(Class<?> source, MergedAnnotation<EntityScan> scan) {
			Set<String> packages = new LinkedHashSet<>(Set.of(scan.getStringArray("basePackages")));
			for (Class<?> type : scan.getClassArray("basePackageClasses")) {
				packages.add(type.getPackageName());
			}
			return packages.isEmpty() ? Set.of(source.getPackageName()) : packages;
		}

	}

}
