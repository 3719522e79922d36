/**
 * What operators read over HTTP and JMX.
 */
@NullMarked
package dev.migrations.actuate.endpoint;

import org.jspecify.annotations.NullMarked;
