package dev.migrations.sample.journal;

import java.net.URI;

import dev.migrations.sample.web.EntityTag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/entries")
class EntryController {

	private final Entries entries;

	EntryController(Entries entries) {
		this.entries = entries;
	}

	@GetMapping
	PagedModel<EntryView> list(@PathVariable long userId, @RequestParam(required = false) @Nullable String tag,
			@PageableDefault(sort = { "writtenOn", "id" }, direction = Direction.DESC) Pageable pageable) {
		return new PagedModel<>(this.entries.list(userId, tag, pageable));
	}

	@PostMapping
	ResponseEntity<EntryView> create(@PathVariable long userId, @RequestBody @Valid EntryDraft draft) {
		EntryView entry = this.entries.create(userId, draft);
		return ResponseEntity.created(URI.create("/api/users/%d/entries/%d".formatted(userId, entry.id())))
			.eTag(entry.entityTag().toString())
			.body(entry);
	}

	@GetMapping("/{id}")
	ResponseEntity<EntryView> read(@PathVariable long userId, @PathVariable long id) {
		return ok(this.entries.read(userId, id));
	}

	@PutMapping("/{id}")
	ResponseEntity<EntryView> update(@PathVariable long userId, @PathVariable long id,
			@RequestHeader(HttpHeaders.IF_MATCH) EntityTag expected, @RequestBody @Valid EntryDraft draft) {
		return ok(this.entries.update(userId, id, expected, draft));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long userId, @PathVariable long id) {
		this.entries.delete(userId, id);
	}

	private static ResponseEntity<EntryView> ok(EntryView entry) {
		return ResponseEntity.ok().eTag(entry.entityTag().toString()).body(entry);
	}

}
