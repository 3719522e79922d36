package dev.migrations.sample.user;

import java.time.ZoneId;
import java.util.Map;

import dev.migrations.sample.audit.AuditLog;
import dev.migrations.sample.web.EntityTag;
import dev.migrations.sample.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers users and finds them.
 */
@Service
public class Users {

	private final UserRepository users;

	private final AuditLog auditLog;

	Users(UserRepository users, AuditLog auditLog) {
		this.users = users;
		this.auditLog = auditLog;
	}

	/**
	 * The user with an identifier.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public User require(long id) {
		return this.users.findById(id).orElseThrow(() -> new NotFoundException("user", id));
	}

	@Transactional
	User register(String email, PersonName name, ZoneId timeZone) {
		User user = this.users.saveAndFlush(new User(email, name, timeZone));
		this.auditLog.record(user.getId(), "user.registered", "user:" + user.getId(), Map.of());
		return user;
	}

	@Transactional
	User updateProfile(long id, EntityTag expected, PersonName name, ZoneId timeZone, Preferences preferences) {
		User user = require(id);
		expected.requireMatch(user.getVersion());
		user.update(name, timeZone, preferences);
		this.auditLog.record(id, "user.updated", "user:" + id, Map.of());
		return this.users.saveAndFlush(user);
	}

}
