package dev.migrations.sample.reminder;

import dev.migrations.sample.user.User;

/**
 * Brings a message to a user.
 */
@FunctionalInterface
interface Messenger {

	/**
	 * Send a message.
	 * @param user who is to get it
	 * @param channel how
	 * @param message what to say
	 * @throws RuntimeException if it cannot be sent
	 */
	void send(User user, Channel channel, String message);

}
