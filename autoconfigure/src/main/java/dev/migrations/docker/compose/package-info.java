/**
 * Lets migrations connect to a database that Docker Compose starts for the service.
 */
@NullMarked
package dev.migrations.docker.compose;

import org.jspecify.annotations.NullMarked;
