package dev.migrations.benchmark;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.tools.ToolProvider;

import dev.migrations.model.PersistenceUnit;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.Assert;

/**
 * JPA entities, a table each of ten columns with a foreign key and an index, and the
 * revision that makes these tables. The names are given, so that every tool gives the
 * same.
 *
 * @param folder where the compiled entities are, and the revision
 * @param tables how many tables there are
 */
record CheckModel(Path folder, int tables) {

	static final String PACKAGE = "entities";

	/** What Spring Boot sets for names. */
	static final Map<String, Object> NAMING = Map.of("hibernate.physical_naming_strategy",
			PhysicalNamingStrategySnakeCaseImpl.class.getName(), "hibernate.implicit_naming_strategy",
			SpringImplicitNamingStrategy.class.getName());

	private static final String HEAD = """
			package entities;

			import java.math.BigDecimal;
			import java.time.Instant;
			import jakarta.persistence.*;
			import org.hibernate.annotations.ColumnDefault;

			enum Status { NEW, DONE }

			""";

	private static final String ENTITY = """
			@Entity
			@Table(name = "table_%1$d", indexes = @Index(name = "ix_table_%1$d_parent_id", columnList = "parent_id"))
			class Table%1$d {
				@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
				@ManyToOne(fetch = FetchType.LAZY)
				@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_table_%1$d_parent_id")) Table%2$d parent;
				@Column(nullable = false, length = 100) String name;
				@Column(nullable = false, columnDefinition = "text") @ColumnDefault("'x'") String email;
				@Enumerated(EnumType.STRING) @Column(length = 20) Status status;
				@Column(precision = 10, scale = 2) BigDecimal amount;
				@Column(nullable = false) Instant createdAt;
				Instant updatedAt;
				@ColumnDefault("true") Boolean active;
				@Column(columnDefinition = "text") String note;
			}

			""";

	static CheckModel write(Path target, int tables) throws IOException {
		CheckModel model = new CheckModel(target.resolve("model-" + tables), tables);
		Files.createDirectories(model.folder);
		Path source = Files.writeString(model.folder.resolve("Entities.java"),
				HEAD + IntStream.rangeClosed(1, tables)
					.mapToObj((i) -> ENTITY.formatted(i, Math.max(i - 1, 1)))
					.collect(Collectors.joining()));
		int errors = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-nowarn", "-d", model.folder.toString(), "-cp",
					System.getProperty("java.class.path"), source.toString());
		Assert.state(errors == 0, "The entities could not be compiled");
		return model;
	}

	/** Write the revision that makes the tables, in place of the one that is there. */
	void writeRevision(List<String> statements) throws IOException {
		Files.createDirectories(revisions());
		Files.writeString(revisions().resolve(History.fileName(0)), """
				-- create the tables
				--
				-- Revision ID: %s
				-- Revises:
				-- Create Date: 2026-01-01T00:00:00Z

				-- migrate: upgrade
				%s;
				""".formatted(History.id(0), String.join(";\n", statements)));
	}

	Path revisions() {
		return this.folder.resolve("revisions");
	}

	URL classes() throws MalformedURLException {
		return this.folder.toUri().toURL();
	}

	/**
	 * The entities.
	 * @param loader has their classes
	 */
	PersistenceUnit unit(ClassLoader loader) {
		PersistenceUnit unit = PersistenceUnit.scan(List.of(PACKAGE), NAMING, new DefaultResourceLoader(loader));
		int found = unit.types().getManagedClassNames().size();
		Assert.state(found == this.tables, () -> "Of %d entities %d were found".formatted(this.tables, found));
		return unit;
	}

}
