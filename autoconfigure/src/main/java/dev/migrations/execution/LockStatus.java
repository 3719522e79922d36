package dev.migrations.execution;

import org.jspecify.annotations.Nullable;

/**
 * Whether a run works on a schema at this moment, and who.
 *
 * @param holder who holds the lock, {@code null} if it is free
 */
public record LockStatus(@Nullable LockHolder holder) {

	/**
	 * Whether nobody holds the lock.
	 */
	public boolean isFree() {
		return this.holder == null;
	}

}
