package dev.migrations.benchmark;

import javax.sql.DataSource;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/**
 * A service with web, JDBC and actuator that ends when it has started. Which tool looks
 * after its schema depends on what it is packed with.
 */
@SpringBootApplication
public class BenchmarkService {

	/** Start, and end. */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(BenchmarkService.class);
		application.addListeners((ApplicationListener<ApplicationReadyEvent>) (event) -> {
			System.out.println("\nstarted=" + event.getTimeTaken().toMillis());
			ProcessHandle.current()
				.info()
				.totalCpuDuration()
				.ifPresent((cpu) -> System.out.println("cpu=" + cpu.toMillis()));
			System.out.flush();
			Runtime.getRuntime().halt(0);
		});
		application.run(args);
	}

	/** What every tool does at the least, and a service without one only later. */
	@Bean
	@ConditionalOnBooleanProperty("benchmark.connect")
	InitializingBean connection(DataSource dataSource) {
		return () -> dataSource.getConnection().close();
	}

}
