package dev.migrations.sample.alert;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends to be warned.
 *
 * @param name how the user calls it
 * @param trigger what to look at
 * @param severity how urgent it is
 * @param keyword the word to look for, with {@link Trigger#KEYWORD} only
 * @param threshold the share of low entries, with {@link Trigger#LOW_MOOD} only
 * @param windowDays within how many days, with {@link Trigger#LOW_MOOD} only
 */
record AlertRuleDraft(@NotBlank @Size(max = 120) String name, @NotNull Trigger trigger, @NotNull Severity severity,
		@Size(min = 2, max = 80) @Nullable String keyword,
		@DecimalMin("0.01") @DecimalMax("1.00") @Nullable BigDecimal threshold,
		@Min(1) @Max(90) @Nullable Short windowDays) {

	@JsonIgnore
	@AssertTrue(message = "a rule has a keyword, or a threshold and a window of days, just where its trigger needs it")
	boolean isComplete() {
		return (this.trigger == Trigger.KEYWORD) == (this.keyword != null)
				&& (this.trigger == Trigger.LOW_MOOD) == (this.threshold != null)
				&& (this.trigger == Trigger.LOW_MOOD) == (this.windowDays != null);
	}

}
