package dev.migrations.sample.reminder;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.log.LogMessage;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

	private static final Log logger = LogFactory.getLog(ReminderConfiguration.class);

	/**
	 * The demo has no mail server: it says in its log what it would send.
	 */
	@Bean
	@ConditionalOnMissingBean
	Messenger messenger() {
		return (user, channel, message) -> logger
			.info(LogMessage.format("To user %d by %s: %s", user.getId(), channel, message));
	}

}
