package dev.migrations.sample.reminder;

import dev.migrations.sample.user.User;

/**
 * Loses what says so, and nothing else.
 */
public final class TestMessenger implements Messenger {

	@Override
	public void send(User user, Channel channel, String message) {
		if (message.contains("lose this on " + channel)) {
			throw new IllegalStateException("Lost");
		}
	}

}
