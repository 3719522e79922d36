package dev.migrations.execution;

import org.jspecify.annotations.Nullable;

/**
 * What came of the wish to take the lock away from whoever holds it.
 *
 * @param released whether it was taken away: that is so for a lease alone
 * @param holder who held it, {@code null} if nobody did
 * @param action what to do where it was not taken away, empty if there is nothing to do
 */
public record LockRelease(boolean released, @Nullable LockHolder holder, String action) {

}
