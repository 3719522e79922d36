package dev.migrations.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.tools.ToolProvider;

import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.Assert;

/**
 * Entities nobody has thought of, written in Java and compiled. Attributes of the same
 * name are of types of which PostgreSQL can make the one of the other without being told
 * how.
 */
public final class RandomEntities {

	private static final List<String> ENTITIES = List.of("Author", "Book", "Chapter", "Draft");

	/** Of an entity, each with the types that it may have. */
	private static final List<List<String>> ATTRIBUTES = List.of(
			List.of("String title", "@Column(length = 40) String title", "@Column(nullable = false) String title",
					"@NotNull @Size(max = 20) String title", "@Column(columnDefinition = \"text\") String title",
					"@ColumnDefault(\"'x'\") String title", "@Column(unique = true) String title",
					"@Comment(\"as printed\") String title"),
			List.of("int amount", "Integer amount", "Long amount", "short amount", "@Min(3) @Max(9) int amount",
					"@Column(precision = 12, scale = 2) BigDecimal amount",
					"@Check(constraints = \"amount > 0\") int amount", "@ColumnDefault(\"7\") int amount"),
			List.of("Instant at", "LocalDateTime at", "@Column(secondPrecision = 0) OffsetDateTime at",
					"@Column(nullable = false, updatable = false) Instant at"),
			List.of("double ratio", "Float ratio", "@Column(precision = 9) Double ratio"),
			List.of("@Enumerated(EnumType.STRING) Status status", "@Convert(converter = Coded.class) Status status",
					"@Enumerated(EnumType.STRING) @Column(nullable = false) Status status"),
			List.of("@JdbcTypeCode(SqlTypes.NAMED_ENUM) Status mood"),
			List.of("@Enumerated(EnumType.ORDINAL) Status place", "Integer place"),
			List.of("@Embedded Address address"), List.of("UUID token", "@Column(unique = true) UUID token"),
			List.of("@JdbcTypeCode(SqlTypes.JSON) Map<String, String> extra"), List.of("String[] words"),
			List.of("byte[] cover"), List.of("boolean done", "Boolean done", "@ColumnDefault(\"true\") boolean done"),
			List.of("LocalDate day"), List.of("Duration span"),
			List.of("@ElementCollection Set<String> tags", "@ElementCollection @OrderColumn List<String> tags",
					"@ElementCollection Map<String, String> tags", "@ElementCollection List<Address> tags"));

	private static final List<String> ASSOCIATIONS = List.of("@ManyToOne %s %s", "@ManyToOne(optional = false) %s %s",
			"@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) %s %s", "@OneToOne %s %s", "@ManyToMany Set<%s> %ss",
			"@OneToMany @JoinColumn Set<%s> %ss");

	private static final String HEAD = """
			package entities;

			import java.math.BigDecimal;
			import java.time.*;
			import java.util.*;
			import jakarta.persistence.*;
			import jakarta.persistence.Table;
			import jakarta.validation.constraints.*;
			import org.hibernate.annotations.*;
			import org.hibernate.annotations.Check;
			import org.hibernate.type.SqlTypes;

			enum Status { %s }

			@Embeddable class Address { %s }

			class Coded implements AttributeConverter<Status, String> {
			    public String convertToDatabaseColumn(Status status) { return status.name(); }
			    public Status convertToEntityAttribute(String text) { return null; }
			}

			""";

	private final Random random;

	private final String text;

	/**
	 * Create entities, the same for the same seed.
	 */
	public RandomEntities(long seed) {
		this.random = new Random(seed);
		String values = pick(List.of("NEW, DONE", "NEW, DONE, LOST", "DONE, NEW", "NEW, OPEN, DONE"));
		String address = pick(
				List.of("String street;", "String street; @Column(length = 9) String zip;", "@NotNull String zip;"));
		StringBuilder all = new StringBuilder(HEAD.formatted(values, address));
		List<String> there = new ArrayList<>();
		for (String entity : ENTITIES) {
			if (this.random.nextInt(4) > 0) {
				there.add(entity);
			}
		}
		there.forEach((entity) -> all.append(entity(entity, there)));
		if (there.isEmpty() || chance(2)) {
			all.append(family());
		}
		this.text = all.toString();
	}

	private String entity(String name, List<String> there) {
		List<String> members = new ArrayList<>();
		List<String> columns = new ArrayList<>();
		members.add("@Id "
				+ pick(List.of("", "@GeneratedValue(strategy = GenerationType.IDENTITY) ",
						"@GeneratedValue(strategy = GenerationType.SEQUENCE) "))
				+ pick(List.of("Long", "Integer")) + " id");
		for (List<String> attribute : ATTRIBUTES) {
			if (chance(3)) {
				String member = pick(attribute);
				members.add(member);
				if (!member.contains("@E") && !member.contains("[]") && !member.contains("JSON")) {
					columns.add(member.substring(member.lastIndexOf(' ') + 1));
				}
			}
		}
		if (chance(2)) {
			String other = pick(there);
			members.add(pick(ASSOCIATIONS).formatted(other, "the" + other));
		}
		String index = (!columns.isEmpty() && chance(2)) ? "@Index(columnList = \"%s\"%s)".formatted(
				String.join(", ", columns.subList(0, 1 + this.random.nextInt(columns.size()))),
				chance(3) ? ", unique = true" : "") : "";
		String unique = (!columns.isEmpty() && chance(3))
				? "@UniqueConstraint(columnNames = \"%s\")".formatted(pick(columns)) : "";
		return "@Entity @Table(indexes = {%s}, uniqueConstraints = {%s})\nclass %s {\n    %s;\n}\n\n".formatted(index,
				unique, name, String.join(";\n    ", members));
	}

	/** Classes that inherit from each other. */
	private String family() {
		return """
				@Entity @Inheritance(strategy = InheritanceType.%s)
				class Animal { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; %s; }

				@Entity class Cat extends Animal { %s; }

				@Entity class Dog extends Animal { @NotNull %s; }

				%s""".formatted(pick(List.of("SINGLE_TABLE", "JOINED", "TABLE_PER_CLASS")), pick(ATTRIBUTES.get(0)),
				pick(ATTRIBUTES.get(1)), pick(List.of("Integer teeth", "Long teeth")),
				chance(2) ? "@Entity class Kitten extends Cat { Boolean blind; }\n" : "");
	}

	/**
	 * Compile them.
	 * @param folder an empty folder for their classes
	 */
	public SchemaSource compile(Path folder) {
		try {
			Path file = Files.writeString(folder.resolve("Entities.java"), this.text);
			int errors = ToolProvider.getSystemJavaCompiler()
				.run(null, null, null, "-proc:none", "-nowarn", "-d", folder.toString(), "-cp",
						System.getProperty("java.class.path"), file.toString());
			Assert.state(errors == 0, () -> "Not Java: " + this.text);
			return source(folder.toUri().toURL());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SchemaSource source(URL folder) {
		ClassLoader loader = new URLClassLoader(new URL[] { folder }, RandomEntities.class.getClassLoader());
		PersistenceUnit unit = PersistenceUnit.scan(List.of("entities"),
				Map.of("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName()),
				new DefaultResourceLoader(loader));
		return new JpaSchemaSource(() -> List.of(unit));
	}

	/**
	 * What they are in Java.
	 */
	@Override
	public String toString() {
		return this.text;
	}

	private boolean chance(int of) {
		return this.random.nextInt(of) == 0;
	}

	private String pick(List<String> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
