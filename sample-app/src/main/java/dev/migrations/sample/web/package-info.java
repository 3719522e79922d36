/**
 * What all controllers share: versions as entity tags, errors as problem details.
 */
@NullMarked
package dev.migrations.sample.web;

import org.jspecify.annotations.NullMarked;
