/**
 * What a revision in Java is written with: a class with {@link Revision @Revision} that
 * implements {@link Migration}, and the {@link Operations} that it is given.
 */
@NullMarked
package dev.migrations.migration;

import org.jspecify.annotations.NullMarked;
