/**
 * A journal service that brings its own schema to head when it starts. It is a demo: it
 * knows its users but does not ask who is calling.
 */
@NullMarked
package dev.migrations.sample;

import org.jspecify.annotations.NullMarked;
