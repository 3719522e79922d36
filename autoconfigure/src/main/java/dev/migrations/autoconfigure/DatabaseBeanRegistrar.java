package dev.migrations.autoconfigure;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers a bean for each of {@code migrations.databases}, which a method of another
 * bean makes of its name.
 */
abstract class DatabaseBeanRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	private final Class<?> type;

	private final String suffix;

	private final String factoryBean;

	private final String factoryMethod;

	/**
	 * @param suffix what kind of bean it is, for its name
	 * @param factoryBean the name of the bean that makes it
	 * @param factoryMethod its method that does, which is given the name of the database
	 */
	DatabaseBeanRegistrar(Environment environment, Class<?> type, String suffix, String factoryBean,
			String factoryMethod) {
		this.environment = environment;
		this.type = type;
		this.suffix = suffix;
		this.factoryBean = factoryBean;
		this.factoryMethod = factoryMethod;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		for (String name : DatabaseNames.in(this.environment)) {
			String bean = DatabaseNames.bean(name, this.suffix);
			if (isWanted(name) && !registry.containsBeanDefinition(bean)) {
				registry.registerBeanDefinition(bean, definition(name));
			}
		}
	}

	/** Whether there is to be one for a database. */
	boolean isWanted(String name) {
		return true;
	}

	private RootBeanDefinition definition(String name) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(this.type);
		definition.setFactoryBeanName(this.factoryBean);
		definition.setUniqueFactoryMethodName(this.factoryMethod);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
		return definition;
	}

}
