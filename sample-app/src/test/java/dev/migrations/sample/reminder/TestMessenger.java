package dev.migrations.sample.reminder;

import dev.migrations.sample.user.User;

import org.springframework.context.annotation.Primary;

/**
 * Loses what says so, and nothing else.
 */
@Primary
public final class TestMessenger implements Messenger {

	@Override
	public void send(User user, Channel channel, String message) {
		if (message.contains("lose this on " + channel)) {
			throw new IllegalStateException("Lost");
		}
	}

}
