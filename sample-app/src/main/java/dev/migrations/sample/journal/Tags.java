package dev.migrations.sample.journal;

import java.util.List;

import dev.migrations.sample.user.User;
import dev.migrations.sample.user.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes tags and finds them by their names.
 */
@Service
class Tags {

	private final TagRepository tags;

	private final Users users;

	Tags(TagRepository tags, Users users) {
		this.tags = tags;
		this.users = users;
	}

	@Transactional(readOnly = true)
	List<Tag> list(long ownerId) {
		return this.tags.findByOwnerIdOrderByName(ownerId);
	}

	@Transactional
	Tag create(long ownerId, String name, @Nullable String color) {
		return this.tags.saveAndFlush(new Tag(this.users.require(ownerId), name, color));
	}

	/**
	 * The tags of these names, each once and in this order; those that are new are made.
	 */
	@Transactional
	List<Tag> named(User owner, List<String> names) {
		return names.stream().distinct().map((name) -> named(owner, name)).toList();
	}

	private Tag named(User owner, String name) {
		return this.tags.findByOwnerIdAndName(owner.getId(), name)
			.orElseGet(() -> this.tags.save(new Tag(owner, name, null)));
	}

}
