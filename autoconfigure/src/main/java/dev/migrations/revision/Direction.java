package dev.migrations.revision;

/**
 * Which of its two sections a step runs.
 */
public enum Direction {

	/** The revision is applied. */
	UPGRADE,

	/** The revision is undone. */
	DOWNGRADE

}
