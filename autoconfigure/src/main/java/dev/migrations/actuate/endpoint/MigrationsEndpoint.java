package dev.migrations.actuate.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.migrations.command.Migrations;
import dev.migrations.command.MigrationsStatus;
import dev.migrations.command.RevisionDetailsDescriptor;
import dev.migrations.command.StatusDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

/**
 * Shows the migrations of every {@link Migrations} bean: what is applied, what is
 * pending, and what was run. It changes nothing.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private final ApplicationContext context;

	private final StatusProbe probe;

	/**
	 * Create an endpoint.
	 * @param context the innermost context whose beans are shown
	 */
	public MigrationsEndpoint(ApplicationContext context) {
		this.context = context;
		this.probe = new StatusProbe();
	}

	/**
	 * How the databases stand, without the statements that failed.
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		return migrations(false);
	}

	MigrationsDescriptor migrations(boolean showSql) {
		Function<Migrations, MigrationsStatus> answers = ask();
		return describe((migrations) -> {
			StatusDescriptor status = StatusDescriptor.of(answers.apply(migrations), migrations.scripts().graph());
			return showSql ? status : status.withoutStatements();
		});
	}

	List<DatabaseSection> sections(boolean showSql) {
		Function<Migrations, MigrationsStatus> answers = ask();
		List<DatabaseSection> sections = new ArrayList<>();
		for (ApplicationContext next = this.context; next != null; next = next.getParent()) {
			String id = String.valueOf(next.getId());
			next.getBeansOfType(Migrations.class)
				.forEach((name, migrations) -> sections.add(new DatabaseSection(id, name, migrations.scripts().graph(),
						answers.apply(migrations), showSql)));
		}
		return sections;
	}

	private Function<Migrations, MigrationsStatus> ask() {
		List<Migrations> all = new ArrayList<>();
		for (ApplicationContext next = this.context; next != null; next = next.getParent()) {
			all.addAll(next.getBeansOfType(Migrations.class).values());
		}
		return this.probe.ask(all);
	}

	/**
	 * One revision, without its SQL.
	 * @param revision its full identifier
	 * @return {@code null} if nobody knows it
	 */
	@ReadOperation
	public @Nullable MigrationsDescriptor revision(@Selector String revision) {
		return revision(revision, false);
	}

	@Nullable MigrationsDescriptor revision(String revision, boolean showSql) {
		MigrationsDescriptor descriptor = describe(
				(migrations) -> RevisionDetailsDescriptor.of(revision, migrations.scripts(), showSql).orElse(null));
		return descriptor.isEmpty() ? null : descriptor;
	}

	private MigrationsDescriptor describe(Function<Migrations, @Nullable Object> description) {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext next = this.context; next != null; next = next.getParent()) {
			Map<String, Object> beans = new LinkedHashMap<>();
			next.getBeansOfType(Migrations.class).forEach((bean, migrations) -> {
				Object described = description.apply(migrations);
				if (described != null) {
					beans.put(migrations.name().equals(Migrations.NAME) ? bean : migrations.name(), described);
				}
			});
			ApplicationContext parent = next.getParent();
			contexts.put(String.valueOf(next.getId()),
					new ContextDescriptor(beans, (parent != null) ? parent.getId() : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * The migrations of all contexts.
	 *
	 * @param contexts the contexts by their identifiers
	 */
	public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

		boolean isEmpty() {
			return this.contexts.values().stream().allMatch((context) -> context.migrationsBeans().isEmpty());
		}

	}

	/**
	 * The migrations of a context.
	 *
	 * @param migrationsBeans the beans by the {@linkplain Migrations#name() names} of
	 * their migrations
	 * @param parentId the identifier of the parent context, {@code null} if it has none
	 */
	public record ContextDescriptor(Map<String, Object> migrationsBeans, @Nullable String parentId) {

	}

}
