/**
 * The base package of a service, with revisions in Java where they are looked for.
 */
@NullMarked
package dev.migrations.service;

import org.jspecify.annotations.NullMarked;
