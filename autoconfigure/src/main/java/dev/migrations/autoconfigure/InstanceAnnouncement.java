package dev.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.command.Migrations;
import dev.migrations.execution.ConnectedInstance;
import dev.migrations.revision.RevisionId;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Lets the service's own connections say of which revisions its build is, so that an
 * older build does not take the schema from under it. A name that somebody has given them
 * stays, and so do connections that are there already.
 */
final class InstanceAnnouncement implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog("dev.migrations");

	private static final String APPLICATION_NAME = "ApplicationName";

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			InstanceAnnouncement.class.getClassLoader());

	private final String application;

	private final List<DataSource> unnamed = new ArrayList<>();

	private @Nullable String name;

	/**
	 * Create an announcement.
	 * @param application the service with its version
	 */
	InstanceAnnouncement(String application) {
		this.application = application;
	}

	/** Nobody's data source is made for this: those that are made are remembered. */
	@Override
	public synchronized Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof DataSource dataSource) {
			if (this.name != null) {
				announce(this.name, dataSource);
			}
			else {
				this.unnamed.add(dataSource);
			}
		}
		return bean;
	}

	/**
	 * Name the connections that the data sources are going to make.
	 * @param migrations the migrations of the service
	 */
	synchronized void announce(Collection<Migrations> migrations) {
		List<RevisionId> heads = migrations.stream()
			.flatMap((each) -> each.reachableHeads().stream())
			.distinct()
			.toList();
		if (!heads.isEmpty()) {
			String announced = ConnectedInstance.name(this.application, heads);
			this.name = announced;
			this.unnamed.forEach((dataSource) -> announce(announced, dataSource));
		}
		this.unnamed.clear();
	}

	private static void announce(String name, DataSource dataSource) {
		if (!HIKARI || !(dataSource instanceof HikariDataSource pool) || pool.isRunning()) {
			return;
		}
		String url = pool.getJdbcUrl();
		if (url != null && url.startsWith("jdbc:postgresql:") && !url.contains(APPLICATION_NAME + "=")
				&& !pool.getDataSourceProperties().containsKey(APPLICATION_NAME)) {
			try {
				pool.addDataSourceProperty(APPLICATION_NAME, name);
			}
			catch (IllegalStateException ex) {
				logger.debug("The pool has begun already", ex);
			}
		}
	}

}
