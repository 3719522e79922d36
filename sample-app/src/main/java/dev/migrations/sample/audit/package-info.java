/**
 * The audit log: who did what, only ever appended to.
 */
@NullMarked
package dev.migrations.sample.audit;

import org.jspecify.annotations.NullMarked;
