/**
 * Sessions: where a user is signed in.
 */
@NullMarked
package dev.migrations.sample.session;

import org.jspecify.annotations.NullMarked;
