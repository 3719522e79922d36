/**
 * Users: who they are and how they like the service to behave.
 */
@NullMarked
package dev.migrations.sample.user;

import org.jspecify.annotations.NullMarked;
