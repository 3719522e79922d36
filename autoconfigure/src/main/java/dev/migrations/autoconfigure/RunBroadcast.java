package dev.migrations.autoconfigure;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.command.Migrations;
import dev.migrations.execution.RunEvent;
import dev.migrations.execution.RunObserver;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells the service of the runs of all its {@link Migrations}: its {@link RunObserver}
 * beans, and whoever listens to application events. They are looked for when the first
 * run begins, which may be before most beans are made.
 */
final class RunBroadcast implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private final ObjectProvider<RunObserver> observers;

	private final ApplicationEventPublisher publisher;

	private volatile @Nullable List<RunObserver> found;

	private volatile boolean warned;

	RunBroadcast(ObjectProvider<RunObserver> observers, ApplicationEventPublisher publisher) {
		this.observers = observers;
		this.publisher = publisher;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof Migrations migrations)
				? migrations.with((options) -> options.observedBy(this::toObservers).observedBy(this::toListeners))
				: bean;
	}

	private void toObservers(RunEvent event) {
		reach(event, (happened) -> {
			List<RunObserver> all = this.found;
			if (all == null) {
				all = this.observers.orderedStream().toList();
				this.found = all;
			}
			all.forEach((observer) -> tell(observer, happened));
		});
	}

	/** What one of them does is not to be kept from the others. */
	private static void tell(RunObserver observer, RunEvent event) {
		try {
			observer.observe(event);
		}
		catch (RuntimeException ex) {
			logger.warn("%s, which watches the run, failed at %s; the run goes on"
				.formatted(observer.getClass().getName(), event.getClass().getSimpleName()), ex);
		}
	}

	private void toListeners(RunEvent event) {
		reach(event, this.publisher::publishEvent);
	}

	private void reach(RunEvent event, Consumer<RunEvent> delivery) {
		try {
			delivery.accept(event);
		}
		catch (BeansException ex) {
			String text = "A bean that wants to be told of the run needs the schema that the run makes: %s"
				.formatted(ex.getMessage());
			if (this.warned) {
				logger.debug(text);
			}
			else {
				logger.warn(text);
			}
			this.warned = true;
		}
	}

}
