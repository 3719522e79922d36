package dev.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import dev.migrations.command.Migrations;
import dev.migrations.execution.RunEvent;
import dev.migrations.execution.RunEvent.RevisionCompleted;
import dev.migrations.execution.RunEvent.RevisionFailed;
import dev.migrations.execution.RunEvent.RevisionStarted;
import dev.migrations.execution.RunObserver;
import dev.migrations.postgres.PostgresTest;
import dev.migrations.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class RunEventsTests {

	private static final List<String> ALL = List.of("RunStarted", "LockWaited", "RevisionStarted a1",
			"RevisionCompleted a1", "RevisionStarted a2", "RevisionCompleted a2", "RunCompleted");

	private final ApplicationContextRunner runner;

	private final RevisionFolder revisions;

	private final Heard heard = new Heard(new ArrayList<>());

	RunEventsTests(TestDatabase database, @TempDir Path folder) {
		this.revisions = new RevisionFolder(folder).tables("a1", "a2");
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withBean(Heard.class, () -> this.heard)
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"migrations.locations=" + this.revisions.location());
	}

	@Test
	void reachAListenerThatIsABeanAlsoAtTheStart() {
		this.runner.withUserConfiguration(Listens.class).run((context) -> assertThat(this.heard.events).isEqualTo(ALL));
	}

	@Test
	void reachAMethodThatListensOnceTheServiceHasStarted() {
		this.runner.withUserConfiguration(ListensByMethod.class).run((context) -> {
			assertThat(this.heard.events).isEmpty();
			context.getBean(Migrations.class).downgrade("a1");
			assertThat(this.heard.events).containsExactly("RunStarted", "LockWaited", "RevisionStarted a2",
					"RevisionCompleted a2", "RunCompleted");
		});
	}

	@Test
	void reachAnObserver() {
		this.runner.withBean(RunObserver.class, () -> this.heard::add)
			.run((context) -> assertThat(this.heard.events).isEqualTo(ALL));
	}

	@Test
	void tellOfAFailure() {
		this.revisions.revision("a2", "a1", "drop table nobody", "");
		this.runner.withUserConfiguration(Listens.class)
			.run((context) -> assertThat(this.heard.events).endsWith("RevisionStarted a2", "RevisionFailed a2",
					"RunFailed"));
	}

	@Test
	void doNotReachAListenerThatNeedsTheSchemaAndSayWhy(CapturedOutput output) {
		this.runner.withUserConfiguration(ListensWithTheSchema.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.heard.events).isEmpty();
			assertThat(output)
				.containsOnlyOnce("A bean that wants to be told of the run needs the schema that the run makes");
			context.getBean(Migrations.class).upgrade();
			assertThat(this.heard.events).containsExactly("RunStarted", "RunCompleted");
		});
	}

	@Test
	void cannotStopARun(CapturedOutput output) {
		this.runner.withBean(RunObserver.class, () -> (event) -> {
			throw new IllegalStateException("not with me");
		}).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("failed at RunStarted; the run goes on", "not with me");
		});
	}

	@Test
	void areAStepOfTheStart() {
		BufferingApplicationStartup startup = new BufferingApplicationStartup(1000);
		startup.startRecording();
		this.runner.withInitializer((context) -> context.setApplicationStartup(startup))
			.run((context) -> assertThat(startup.getBufferedTimeline()
				.getEvents()
				.stream()
				.map((event) -> event.getStartupStep())
				.filter((step) -> step.getName().equals("migrations.upgrade"))
				.flatMap((step) -> StreamSupport.stream(step.getTags().spliterator(), false))
				.map((tag) -> tag.getKey() + "=" + tag.getValue()))
				.containsExactly("name=migrations", "target=head", "from=", "to=a2", "revisions=2"));
	}

	@Test
	void areThoseOfTheServicesOwnStrategy() {
		this.runner.withBean(MigrationsStrategy.class, () -> (migrations) -> migrations.upgrade("a1"))
			.withUserConfiguration(Listens.class)
			.run((context) -> assertThat(this.heard.events).containsExactly("RunStarted", "LockWaited",
					"RevisionStarted a1", "RevisionCompleted a1", "RunCompleted"));
	}

	record Heard(List<String> events) {

		void add(RunEvent event) {
			String revision = "";
			if (event instanceof RevisionStarted started) {
				revision = " " + started.revision().id();
			}
			else if (event instanceof RevisionCompleted completed) {
				revision = " " + completed.revision().id();
			}
			else if (event instanceof RevisionFailed failed) {
				revision = " " + failed.revision().id();
			}
			this.events.add(event.getClass().getSimpleName() + revision);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listens {

		@Bean
		ApplicationListener<PayloadApplicationEvent<? extends RunEvent>> listener(Heard heard) {
			return (event) -> heard.add(event.getPayload());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ListensWithTheSchema {

		@Bean
		ApplicationListener<PayloadApplicationEvent<? extends RunEvent>> listener(Heard heard, JdbcTemplate template) {
			return (event) -> heard.add(event.getPayload());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ListensByMethod {

		@Bean
		Method method(Heard heard) {
			return new Method(heard);
		}

	}

	record Method(Heard heard) {

		@EventListener
		void on(RunEvent event) {
			this.heard.add(event);
		}

	}

}
