package dev.migrations.sample.journal;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * A tag on an entry.
 */
@Entity
@Table(name = "entry_tags", indexes = @Index(name = "entry_tags_tag_id_idx", columnList = "tag_id"))
class EntryTag {

	@EmbeddedId
	private EntryTagId id = new EntryTagId(null, null);

	@MapsId("entryId")
	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Entry entry;

	@MapsId("tagId")
	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tag tag;

	@Column(nullable = false)
	private short position;

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant taggedAt;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected EntryTag() {
	}

	@SuppressWarnings("NullAway.Init") // Hibernate sets the time
	EntryTag(Entry entry, Tag tag) {
		this.entry = entry;
		this.tag = tag;
	}

	void moveTo(int position) {
		this.position = (short) position;
	}

	EntryTagId getId() {
		return this.id;
	}

	Entry getEntry() {
		return this.entry;
	}

	Tag getTag() {
		return this.tag;
	}

	Instant getTaggedAt() {
		return this.taggedAt;
	}

}
