package dev.migrations.operation;

import java.util.List;

/**
 * A part of a change that is done, or undone, without a service being stopped.
 *
 * @param stage when it is done
 * @param upgrade what does it
 * @param downgrade what undoes it
 */
record OnlineStep(OnlineStage stage, List<OnlineStatement> upgrade, List<OnlineStatement> downgrade) {

	OnlineStep {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

}
