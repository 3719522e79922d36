package dev.migrations.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;

/**
 * Knows which entities each table was made for, and so what a statement of Hibernate's is
 * about.
 */
final class TableOwners implements Integrator {

	private static final String NAME = "((?:\"(?:[^\"]|\"\")*\"|[^\\s().,\"]+)"
			+ "(?:\\.(?:\"(?:[^\"]|\"\")*\"|[^\\s().,\"]+))*)";

	private static final Pattern TABLE = Pattern
		.compile("(?is)(?:create\\s+(?:\\w+\\s+)*?table|alter\\s+table|comment\\s+on\\s+(?:table|column)|insert\\s+into"
				+ "|create\\s+(?:unique\\s+)?index\\b.*?\\bon)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?" + NAME + ".*");

	private static final Pattern OTHER = Pattern
		.compile("(?is)create\\s+(sequence|schema|type|view)\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + ".*");

	private final Map<String, Set<String>> entities = new HashMap<>();

	@Override
	public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		SqlStringGenerationContext context = sessionFactory.getSqlStringGenerationContext();
		for (PersistentClass entity : metadata.getEntityBindings()) {
			add(entity.getTable(), entity.getEntityName(), context);
			for (Join join : entity.getJoins()) {
				add(join.getTable(), entity.getEntityName(), context);
			}
		}
		for (Collection collection : metadata.getCollectionBindings()) {
			Table table = collection.getCollectionTable();
			if (table != null) {
				add(table, collection.getOwnerEntityName(), context);
			}
		}
	}

	private void add(Table table, String entity, SqlStringGenerationContext context) {
		if (table.isPhysicalTable()) {
			this.entities.computeIfAbsent(context.format(table.getQualifiedTableName()), (name) -> new TreeSet<>())
				.add(entity);
		}
	}

	/**
	 * What a command of Hibernate's is about, as messages call it.
	 */
	String subject(String command) {
		Matcher table = TABLE.matcher(command);
		if (table.matches()) {
			return table(table.group(1));
		}
		Matcher other = OTHER.matcher(command);
		return other.matches()
				? "%s '%s' of the JPA entities".formatted(other.group(1).toLowerCase(Locale.ROOT), other.group(2))
				: "the JPA entities";
	}

	private String table(String name) {
		Set<String> owners = this.entities.get(name);
		if (owners == null && name.contains(".")) {
			// A comment names its column behind the table.
			owners = this.entities.get(name.substring(0, name.lastIndexOf('.')));
		}
		if (owners == null) {
			return "table '%s' of the JPA entities".formatted(name);
		}
		return "table '%s' of %s '%s'".formatted(name, (owners.size() == 1) ? "entity" : "entities",
				String.join("', '", owners));
	}

}
