package dev.migrations.sample.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrations.sample.user.User;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote of a day.
 */
@Entity
@Table(name = "journal_entries", indexes = @Index(name = "journal_entries_journal_id_written_on_idx",
		columnList = "journal_id, written_on desc"))
public class Entry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	@SequenceGenerator(sequenceName = "journal_entries_seq", allocationSize = 50)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "journal_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Journal journal;

	@Column(nullable = false, length = 200)
	private String title;

	@Column(nullable = false, length = Length.LONG32)
	private String body;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	private @Nullable Mood mood;

	@Column(nullable = false)
	private LocalDate writtenOn;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false, length = Length.LONG32)
	private List<String> people;

	@OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<EntryTag> tags = new ArrayList<>();

	@Version
	private int version;

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	@UpdateTimestamp
	@Column(nullable = false)
	private Instant updatedAt;

	/** For Hibernate. */
	@SuppressWarnings("NullAway.Init")
	protected Entry() {
	}

	@SuppressWarnings("NullAway.Init") // Hibernate sets the times, write the rest
	Entry(Journal journal) {
		this.journal = journal;
	}

	void write(String title, String body, @Nullable Mood mood, LocalDate writtenOn, List<String> people) {
		this.title = title;
		this.body = body;
		this.mood = mood;
		this.writtenOn = writtenOn;
		this.people = new ArrayList<>(people);
	}

	/** Replace the tags; those that stay keep the time at which they were put on. */
	void tag(List<Tag> wanted) {
		this.tags.removeIf((entryTag) -> !wanted.contains(entryTag.getTag()));
		for (int i = 0; i < wanted.size(); i++) {
			Tag tag = wanted.get(i);
			this.tags.stream()
				.filter((entryTag) -> entryTag.getTag().equals(tag))
				.findFirst()
				.orElseGet(() -> add(tag))
				.moveTo(i);
		}
	}

	private EntryTag add(Tag tag) {
		EntryTag entryTag = new EntryTag(this, tag);
		this.tags.add(entryTag);
		return entryTag;
	}

	public long getId() {
		return Objects.requireNonNull(this.id);
	}

	Journal getJournal() {
		return this.journal;
	}

	public User getOwner() {
		return this.journal.getOwner();
	}

	public String getTitle() {
		return this.title;
	}

	public String getBody() {
		return this.body;
	}

	public @Nullable Mood getMood() {
		return this.mood;
	}

	public LocalDate getWrittenOn() {
		return this.writtenOn;
	}

	List<String> getPeople() {
		return this.people;
	}

	List<EntryTag> getTags() {
		return this.tags;
	}

	int getVersion() {
		return this.version;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

	Instant getUpdatedAt() {
		return this.updatedAt;
	}

}
