/**
 * Consents: what a user allows the service to do, to which policy, and for how long.
 */
@NullMarked
package dev.migrations.sample.consent;

import org.jspecify.annotations.NullMarked;
