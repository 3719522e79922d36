package dev.migrations.model;

import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;
import org.springframework.objenesis.SpringObjenesis;

/**
 * Gives Hibernate its converters, listeners and generators without wiring them. One whose
 * constructor wants a bean is made without calling it: for the mapping its class is
 * enough.
 */
final class UnwiredBeans implements BeanContainer {

	private final SpringObjenesis objenesis = new SpringObjenesis();

	@Override
	public <B> ContainedBean<B> getBean(Class<B> beanType, LifecycleOptions options, BeanInstanceProducer fallback) {
		return contain(beanType, instance(beanType, () -> fallback.produceBeanInstance(beanType)));
	}

	@Override
	public <B> ContainedBean<B> getBean(String name, Class<B> beanType, LifecycleOptions options,
			BeanInstanceProducer fallback) {
		return contain(beanType, instance(beanType, () -> fallback.produceBeanInstance(name, beanType)));
	}

	private <B> B instance(Class<B> type, Production<B> production) {
		try {
			return production.produce();
		}
		catch (RuntimeException ex) {
			return this.objenesis.newInstance(type, false);
		}
	}

	private static <B> ContainedBean<B> contain(Class<B> type, B instance) {
		return new ContainedBean<>() {

			@Override
			public Class<B> getBeanClass() {
				return type;
			}

			@Override
			public B getBeanInstance() {
				return instance;
			}

		};
	}

	@Override
	public void stop() {
	}

	/**
	 * Makes an instance as Hibernate does where there are no beans.
	 */
	@FunctionalInterface
	private interface Production<B> {

		B produce();

	}

}
