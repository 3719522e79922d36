package dev.migrations.schema;

/**
 * A right that a role has on something. Grants are not compared; they are read so that
 * what is dropped and made again has them again.
 *
 * @param privileges what it may do, lower case, separated by commas; empty where not even
 * that holds which PostgreSQL grants to everybody
 * @param grantee the role as it is written in SQL, {@code public} for everybody
 * @param grantable whether the role may pass it on
 */
public record Grant(String privileges, String grantee, boolean grantable) {

}
