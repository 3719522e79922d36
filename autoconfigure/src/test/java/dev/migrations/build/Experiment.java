package dev.migrations.build;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;

import org.junit.jupiter.api.Tag;

/**
 * Marks an experiment on what may happen to a run on its worst day. A build does a share
 * of each, with a seed of its own that it prints; the profile {@code endurance} does them
 * whole. {@code -Dexperiments.seed} repeats one.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("experiment")
public @interface Experiment {

	/**
	 * How much of an experiment a build does.
	 */
	final class Share {

		private static final double SHARE = Double.parseDouble(System.getProperty("experiments.share", "0.1"));

		private Share() {
		}

		/**
		 * As much of a number as the build does, and at least one.
		 */
		public static int of(int whole) {
			return Math.max(1, (int) Math.round(whole * SHARE));
		}

		/**
		 * Whether experiments are done whole.
		 */
		public static boolean isWhole() {
			return SHARE >= 1;
		}

		/**
		 * The random numbers of an experiment, whose seed is printed.
		 */
		public static Random random(String experiment) {
			long seed = Long.getLong("experiments.seed", System.nanoTime());
			System.out.printf("Experiment '%s': -Dexperiments.seed=%d%n", experiment, seed);
			return new Random(seed);
		}

	}

}
