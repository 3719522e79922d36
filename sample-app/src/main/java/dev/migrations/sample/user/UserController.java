package dev.migrations.sample.user;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import dev.migrations.sample.web.EntityTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class UserController {

	private final Users users;

	UserController(Users users) {
		this.users = users;
	}

	@PostMapping
	ResponseEntity<UserView> register(@RequestBody @Valid Registration registration) {
		User user = this.users.register(registration.email(), registration.name(), registration.timeZone());
		return ResponseEntity.created(URI.create("/api/users/" + user.getId())).eTag(tag(user)).body(UserView.of(user));
	}

	@GetMapping("/{id}")
	ResponseEntity<UserView> read(@PathVariable long id) {
		User user = this.users.require(id);
		return ResponseEntity.ok().eTag(tag(user)).body(UserView.of(user));
	}

	@PutMapping("/{id}/profile")
	ResponseEntity<UserView> update(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) EntityTag expected,
			@RequestBody @Valid Profile profile) {
		User user = this.users.updateProfile(id, expected, profile.name(), profile.timeZone(),
				profile.preferences().toPreferences());
		return ResponseEntity.ok().eTag(tag(user)).body(UserView.of(user));
	}

	private static String tag(User user) {
		return new EntityTag(user.getVersion()).toString();
	}

	record Registration(@NotBlank @Email @Size(max = 254) String email, @NotBlank @Size(max = 120) String firstName,
			@NotNull @Size(max = 120) String lastName, @NotNull ZoneId timeZone) {

		PersonName name() {
			return new PersonName(this.firstName, this.lastName);
		}

	}

	record Profile(@NotBlank @Size(max = 120) String firstName, @NotNull @Size(max = 120) String lastName,
			@NotNull ZoneId timeZone, @NotNull @Valid PreferencesBody preferences) {

		PersonName name() {
			return new PersonName(this.firstName, this.lastName);
		}

	}

	record PreferencesBody(@NotNull @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String language, boolean weeklyDigest,
			@Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {

		Preferences toPreferences() {
			return new Preferences(this.language, this.weeklyDigest, this.quietFrom, this.quietUntil);
		}

	}

	record UserView(long id, String email, String firstName, String lastName, ZoneId timeZone, UserStatus status,
			Preferences preferences, Instant createdAt, Instant updatedAt) {

		static UserView of(User user) {
			return new UserView(user.getId(), user.getEmail(), user.getName().firstName(), user.getName().lastName(),
					user.getTimeZone(), user.getStatus(), user.getPreferences(), user.getCreatedAt(),
					user.getUpdatedAt());
		}

	}

}
