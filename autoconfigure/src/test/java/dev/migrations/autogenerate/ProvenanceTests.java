package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.Extension;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProvenanceTests {

	@Test
	void knowsWhatTheHistoryNames() {
		Provenance provenance = new Provenance(
				Set.of("type public.mood", "schema shop", "extension citext", "type \"My shop\".\"a.\"\"b\""));
		assertThat(provenance.test(mood("public", "mood"))).isTrue();
		assertThat(provenance.test(mood("My shop", "a.\"b"))).isTrue();
		assertThat(provenance.test(new Namespace("shop", null))).isTrue();
		assertThat(provenance.test(new Extension("citext", null, null))).isTrue();
		assertThat(provenance.test(mood("shop", "mood"))).isFalse();
		assertThat(provenance.test(new Namespace("public", null))).isFalse();
	}

	@Test
	void knowsTheSchemasInWhichSomethingWasMade() {
		assertThat(new Provenance(Set.of("table a.t", "schema b", "routine \"C d\".f(integer, text)", "extension x"))
			.schemas()).containsExactlyInAnyOrder("a", "b", "C d");
	}

	private static EnumType mood(String schema, String name) {
		return new EnumType(new QualifiedName(schema, name), List.of("sad"), null);
	}

}
