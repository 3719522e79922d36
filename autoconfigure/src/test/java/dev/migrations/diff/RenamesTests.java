package dev.migrations.diff;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RenamesTests {

	@Test
	void readsTablesAndColumns() {
		assertThat(Renames.parse(List.of("users=accounts", "accounts.mail=email")).instructions()).containsExactly(
				new Renames.Instruction("users", "", "accounts"), new Renames.Instruction("accounts", "mail", "email"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "users", "users=", "=accounts", "a.b.c=d", "a=b=c", "" })
	void refusesWhatIsNoRename(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Renames.parse(List.of(text)))
			.withMessage("\"%s\" is no rename. Write table=new, or table.column=new.", text);
	}

}
