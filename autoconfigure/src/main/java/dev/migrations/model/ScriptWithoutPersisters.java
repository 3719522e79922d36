package dev.migrations.model;

import java.util.List;

import org.hibernate.cache.spi.access.CollectionDataAccess;
import org.hibernate.cache.spi.access.EntityDataAccess;
import org.hibernate.cache.spi.access.NaturalIdDataAccess;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.spi.PersisterFactory;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * Has the script written where Hibernate asks for the first persister, and ends the
 * building of the session factory there. The mapping is complete by then: all integrators
 * were shown it, of which that of Bean Validation adds to it, and its columns are in
 * order. What is left is for queries alone, and takes two thirds of the time.
 */
final class ScriptWithoutPersisters implements PersisterFactory {

	@Override
	public EntityPersister createEntityPersister(PersistentClass entity, EntityDataAccess cache,
			NaturalIdDataAccess naturalIdCache, RuntimeModelCreationContext context) {
		throw write(context);
	}

	@Override
	public CollectionPersister createCollectionPersister(Collection collection, CollectionDataAccess cache,
			RuntimeModelCreationContext context) {
		throw write(context);
	}

	private static Written write(RuntimeModelCreationContext context) {
		context.getBootModel()
			.getEntityBindings()
			.forEach((entity) -> makeGenerators(entity.getPropertyClosure(), context));
		SchemaManagementToolCoordinator.process(context.getBootModel(),
				context.getSessionFactory().getServiceRegistry(), context.getSettings(), (drop) -> {
				});
		return new Written();
	}

	/**
	 * A persister would make the generators of attributes that are no identifiers, and
	 * these may need a sequence.
	 */
	private static void makeGenerators(List<Property> properties, RuntimeModelCreationContext context) {
		for (Property property : properties) {
			if (property.getValueGeneratorCreator() != null) {
				property.createGenerator(context);
			}
			if (property.getValue() instanceof Component component) {
				makeGenerators(component.getProperties(), context);
			}
		}
	}

	/**
	 * Says that the script is written. It is no error, and has no stack trace.
	 */
	static final class Written extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private Written() {
			super("The script is written", null, false, false);
		}

		/** Whether it is what ended the building. */
		static boolean isBehind(Throwable error) {
			Throwable cause = error;
			while (cause != null && !(cause instanceof Written)) {
				cause = cause.getCause();
			}
			return cause != null;
		}

	}

}
