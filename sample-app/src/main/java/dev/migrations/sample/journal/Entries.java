package dev.migrations.sample.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.migrations.sample.audit.AuditLog;
import dev.migrations.sample.user.User;
import dev.migrations.sample.web.EntityTag;
import dev.migrations.sample.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes entries and finds them; each user sees his or her own.
 */
@Service
public class Entries {

	private final EntryRepository entries;

	private final Journals journals;

	private final Tags tags;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Entries(EntryRepository entries, Journals journals, Tags tags, AuditLog auditLog, ApplicationEventPublisher events,
			Clock clock) {
		this.entries = entries;
		this.journals = journals;
		this.tags = tags;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The entry with an identifier, if it belongs to the user.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public Entry require(long ownerId, long id) {
		return this.entries.findByIdAndJournalOwnerId(id, ownerId)
			.orElseThrow(() -> new NotFoundException("entry", id));
	}

	/**
	 * How the user felt in the last days: one mood for each entry that tells it.
	 * @param days how many days to look back, today included
	 */
	@Transactional(readOnly = true)
	public List<Mood> moodsOfLastDays(User owner, int days) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), owner.getTimeZone());
		return this.entries.findMoodsSince(owner.getId(), today.minusDays(days - 1L));
	}

	@Transactional(readOnly = true)
	Page<EntryView> list(long ownerId, @Nullable String tag, Pageable pageable) {
		Page<Entry> page = (tag != null) ? this.entries.findByTag(ownerId, tag, pageable)
				: this.entries.findByJournalOwnerId(ownerId, pageable);
		return page.map(EntryView::of);
	}

	@Transactional(readOnly = true)
	EntryView read(long ownerId, long id) {
		return EntryView.of(require(ownerId, id));
	}

	@Transactional
	EntryView create(long ownerId, EntryDraft draft) {
		Entry entry = new Entry(this.journals.require(ownerId, draft.journalId()));
		return write(entry, draft, "entry.created");
	}

	@Transactional
	EntryView update(long ownerId, long id, EntityTag expected, EntryDraft draft) {
		Entry entry = require(ownerId, id);
		expected.requireMatch(entry.getVersion());
		return write(entry, draft, "entry.updated");
	}

	@Transactional
	void delete(long ownerId, long id) {
		this.entries.delete(require(ownerId, id));
		this.auditLog.record(ownerId, "entry.deleted", "entry:" + id, Map.of());
	}

	private EntryView write(Entry entry, EntryDraft draft, String action) {
		User owner = entry.getOwner();
		entry.write(draft.title(), draft.body(), draft.mood(), draft.writtenOn(), draft.people());
		entry.tag(this.tags.named(owner, draft.tags()));
		Entry written = this.entries.saveAndFlush(entry);
		this.auditLog.record(owner.getId(), action, "entry:" + written.getId(), Map.of("tags", draft.tags()));
		this.events.publishEvent(new EntryWritten(written));
		return EntryView.of(written);
	}

}
