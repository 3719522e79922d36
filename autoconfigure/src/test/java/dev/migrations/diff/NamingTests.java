package dev.migrations.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.Deferral;
import dev.migrations.schema.Index;
import dev.migrations.schema.KeyConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamingTests {

	@Test
	void namesKeysAfterTableAndColumns() {
		assertThat(Naming.DEFAULT.of("users", key(true, "id"))).isEqualTo("pk_users");
		assertThat(Naming.DEFAULT.of("users", key(false, "first", "last"))).isEqualTo("uq_users_first_last");
	}

	@Test
	void namesIndexesAfterTableAndColumns() {
		assertThat(Naming.DEFAULT.of("users", index(false, "email"))).isEqualTo("ix_users_email");
		assertThat(Naming.DEFAULT.of("users", index(true, "email"))).isEqualTo("uq_users_email");
	}

	@Test
	void shortensWhatIsTooLongForPostgresqlAndKeepsItApart() {
		String one = Naming.DEFAULT.of("a".repeat(40), key(false, "b".repeat(40)));
		String other = Naming.DEFAULT.of("a".repeat(40), key(false, "b".repeat(41)));
		assertThat(one).hasSize(63).isNotEqualTo(other);
		assertThat(Naming.DEFAULT.of("ä".repeat(40), key(false, "x")).getBytes(StandardCharsets.UTF_8))
			.hasSizeLessThanOrEqualTo(63);
	}

	@Test
	void followsThePatternsThatAreGiven() {
		Naming naming = new Naming("%(table)s_pk", "x", "x", "x", "x", "x");
		assertThat(naming.of("users", key(true, "id"))).isEqualTo("users_pk");
	}

	@Test
	void understandsTheTokensOfSqlalchemy() {
		Naming naming = new Naming("x", "uq_%(table_name)s_%(column_0_N_name)s", "x", "x", "x",
				"ix_%(column_0_label)s_100%%");
		assertThat(naming.of("users", key(false, "first", "last"))).isEqualTo("uq_users_first_last");
		assertThat(naming.of("users", index(false, "email"))).isEqualTo("ix_users_email_100%");
	}

	@Test
	void refusesATokenThatIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Naming("x", "x", "x", "x", "x", "ix_%(tabel)s"))
			.withMessage("'%(tabel)s' in 'ix_%(tabel)s' is no token; there are %(table)s, %(columns)s, %(column)s and "
					+ "%(referred_table)s, and %% for a percent sign");
	}

	@Test
	void keepsNumbersWithinTheLimit() {
		assertThat(NameTemplate.fit("a".repeat(62), "_2")).hasSize(63).endsWith("_2").startsWith("a".repeat(52));
		assertThat(NameTemplate.fit("a", "_2")).isEqualTo("a_2");
	}

	@Test
	void takesANameForAChosenOneIfItIsWritten() {
		assertThat(new GeneratedNames(Set.of("users_email_key")).includes("users", "users_email_key")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "UKfhmsvw9yvjkc4a9d0ap8yl2lo, true", "fk1cf90etcu98x1e6n9aks3tel3, true", "users_email_key, true",
			"users_pkey, true", "users_email_check1, true", "uq_users_email, false", "one_per_user, false",
			"accounts_email_key, false", "uk_users_email, false", "idxaccountcustomercreateddate2, false" })
	void knowsWhichNamesNobodyHasChosen(String name, boolean generated) {
		assertThat(new GeneratedNames(Set.of()).includes("users", name)).isEqualTo(generated);
	}

	private static KeyConstraint key(boolean primary, String... columns) {
		return new KeyConstraint("any", primary, List.of(columns), List.of(), false, false, Deferral.NOT_DEFERRABLE,
				Map.of(), null);
	}

	private static Index index(boolean unique, String column) {
		return new Index("any", unique, "btree", List.of(column), List.of(column), List.of(), false, Map.of(), null,
				true, null);
	}

}
