package dev.migrations.sample.journal;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/tags")
class TagController {

	private final Tags tags;

	TagController(Tags tags) {
		this.tags = tags;
	}

	@GetMapping
	List<TagView> list(@PathVariable long userId) {
		return this.tags.list(userId).stream().map(TagView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	TagView create(@PathVariable long userId, @RequestBody @Valid TagDraft draft) {
		return TagView.of(this.tags.create(userId, draft.name(), draft.color()));
	}

	record TagDraft(@NotBlank @Size(max = 50) String name, @Pattern(regexp = "#[0-9a-f]{6}") @Nullable String color) {

	}

	record TagView(long id, String name, @Nullable String color) {

		static TagView of(Tag tag) {
			return new TagView(tag.getId(), tag.getName(), tag.getColor());
		}

	}

}
