package dev.migrations.health;

import dev.migrations.command.MigrationsStanding;
import dev.migrations.command.MigrationsState;
import dev.migrations.command.StandingCache;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * {@link HealthIndicator} that tells whether a database has what this build needs:
 * {@code UP} if it has, also if it has more; {@code OUT_OF_SERVICE} while revisions are
 * pending or running; {@code DOWN} if a revision failed or was left half-way, or the
 * database does not answer.
 */
public class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private final StandingCache standing;

	/**
	 * Create an indicator.
	 * @param standing how the database stands
	 */
	public MigrationsHealthIndicator(StandingCache standing) {
		super("Migrations health check failed");
		this.standing = standing;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		MigrationsStanding standing = this.standing.get();
		builder.status(status(standing))
			.withDetail("state", standing.state().label())
			.withDetail("target", standing.target());
		if (standing.state() != MigrationsState.UNREACHABLE) {
			// Nobody shall read that nothing is pending where that is not known.
			builder.withDetail("pending", standing.pending())
				.withDetail("applied", standing.applied())
				.withDetail("unknown", standing.unknown());
		}
		String error = standing.error();
		if (error != null) {
			builder.withDetail("error", error.lines().findFirst().orElse(""));
		}
	}

	private static Status status(MigrationsStanding standing) {
		return switch (standing.state()) {
			case UP_TO_DATE -> Status.UP;
			case AHEAD -> (standing.pending() == 0) ? Status.UP : Status.OUT_OF_SERVICE;
			case PENDING, RUNNING -> Status.OUT_OF_SERVICE;
			case FAILED, UNREACHABLE -> Status.DOWN;
		};
	}

}
