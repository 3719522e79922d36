/**
 * Where the desired schema comes from: the JPA entities, a file of SQL, or a source of
 * the user's. A source gives DDL and declares what it speaks of; a server makes a schema
 * of it, in a transaction that is rolled back.
 */
@NullMarked
package dev.migrations.model;

import org.jspecify.annotations.NullMarked;
