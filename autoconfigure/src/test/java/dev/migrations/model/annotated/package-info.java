/**
 * A package with a generator for all its entities.
 */
@SequenceGenerator(sequenceName = "parcels", allocationSize = 5)
package dev.migrations.model.annotated;

import jakarta.persistence.SequenceGenerator;
