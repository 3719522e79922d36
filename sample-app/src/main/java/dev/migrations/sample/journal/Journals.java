package dev.migrations.sample.journal;

import java.util.List;

import dev.migrations.sample.user.Users;
import dev.migrations.sample.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens journals and finds them.
 */
@Service
class Journals {

	private final JournalRepository journals;

	private final Users users;

	Journals(JournalRepository journals, Users users) {
		this.journals = journals;
		this.users = users;
	}

	@Transactional(readOnly = true)
	Journal require(long ownerId, long id) {
		return this.journals.findByIdAndOwnerId(id, ownerId).orElseThrow(() -> new NotFoundException("journal", id));
	}

	@Transactional(readOnly = true)
	List<Journal> list(long ownerId) {
		return this.journals.findByOwnerIdOrderByTitle(ownerId);
	}

	@Transactional
	Journal open(long ownerId, String title) {
		return this.journals.saveAndFlush(new Journal(this.users.require(ownerId), title));
	}

}
