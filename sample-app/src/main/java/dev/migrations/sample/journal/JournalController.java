package dev.migrations.sample.journal;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/journals")
class JournalController {

	private final Journals journals;

	JournalController(Journals journals) {
		this.journals = journals;
	}

	@GetMapping
	List<JournalView> list(@PathVariable long userId) {
		return this.journals.list(userId).stream().map(JournalView::of).toList();
	}

	@PostMapping
	ResponseEntity<JournalView> open(@PathVariable long userId, @RequestBody @Valid JournalDraft draft) {
		Journal journal = this.journals.open(userId, draft.title());
		return ResponseEntity.created(URI.create("/api/users/%d/journals".formatted(userId)))
			.body(JournalView.of(journal));
	}

	record JournalDraft(@NotBlank @Size(max = 120) String title) {

	}

	record JournalView(long id, String title, boolean archived, Instant createdAt) {

		static JournalView of(Journal journal) {
			return new JournalView(journal.getId(), journal.getTitle(), journal.isArchived(), journal.getCreatedAt());
		}

	}

}
