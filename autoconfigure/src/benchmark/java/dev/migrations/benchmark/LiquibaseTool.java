package dev.migrations.benchmark;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

import javax.sql.DataSource;

import liquibase.UpdateSummaryOutputEnum;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Liquibase, as a service starts it.
 *
 * @param jar what the class path has
 */
record LiquibaseTool(Path jar) implements Contender {

	@Override
	public String name() {
		return "Liquibase";
	}

	@Override
	public void start(DataSource database) throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.jar.toUri().toURL() },
				LiquibaseTool.class.getClassLoader())) {
			SpringLiquibase liquibase = new SpringLiquibase();
			liquibase.setDataSource(database);
			liquibase.setChangeLog("classpath:db/changelog/master.xml");
			liquibase.setResourceLoader(new DefaultResourceLoader(loader));
			liquibase.setAnalyticsEnabled(false);
			liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
			liquibase.afterPropertiesSet();
		}
	}

}
