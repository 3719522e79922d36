package dev.migrations.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

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

}
