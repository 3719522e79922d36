package dev.migrations.sample.consent;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{userId}/consents")
class ConsentController {

	private final Consents consents;

	ConsentController(Consents consents) {
		this.consents = consents;
	}

	@GetMapping
	List<ConsentView> history(@PathVariable long userId) {
		return this.consents.history(userId).stream().map(ConsentView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ConsentView give(@PathVariable long userId, @RequestBody @Valid ConsentDraft draft) {
		return ConsentView.of(this.consents.give(userId, draft.purpose()));
	}

	@DeleteMapping("/{purpose}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(@PathVariable long userId, @PathVariable Purpose purpose) {
		this.consents.withdraw(userId, purpose);
	}

	record ConsentDraft(@NotNull Purpose purpose) {

	}

	record ConsentView(Purpose purpose, int edition, String wording, Instant givenAt, @Nullable Instant withdrawnAt) {

		static ConsentView of(Consent consent) {
			return new ConsentView(consent.getPurpose(), consent.getPolicy().getEdition(),
					consent.getPolicy().getWording(), consent.getGivenAt(), consent.getWithdrawnAt());
		}

	}

}
