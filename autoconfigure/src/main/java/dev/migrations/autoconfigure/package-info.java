/**
 * Auto-configuration: beans, properties, the moment at which a service brings its schema
 * to its target, and analyses of what keeps it from starting.
 */
@NullMarked
package dev.migrations.autoconfigure;

import org.jspecify.annotations.NullMarked;
