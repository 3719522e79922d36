package dev.migrations.sample.reminder;

import dev.migrations.sample.user.User;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.log.LogMessage;
import org.springframework.stereotype.Component;

/**
 * Says in the log what it would send: the demo has no mail server.
 */
@Component
class LoggingMessenger implements Messenger {

	private static final Log logger = LogFactory.getLog(LoggingMessenger.class);

	@Override
	public void send(User user, Channel channel, String message) {
		logger.info(LogMessage.format("To user %d by %s: %s", user.getId(), channel, message));
	}

}
