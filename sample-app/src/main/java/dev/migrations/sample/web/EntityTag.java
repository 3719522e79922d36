package dev.migrations.sample.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The version of a resource as HTTP writes it, so that nobody overwrites what another has
 * changed: a read answers with it in {@code ETag}, a change sends it in {@code If-Match}
 * (RFC 9110, section 13.1.1).
 *
 * @param version the version of the entity
 */
public record EntityTag(int version) {

	private static final Pattern SYNTAX = Pattern.compile("\"(\\d{1,9})\"");

	/**
	 * Read a header; Spring calls this for parameters of this type.
	 * @param text the value of the header
	 */
	public static EntityTag valueOf(String text) {
		Matcher matcher = SYNTAX.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'%s' is no entity tag of this service".formatted(text));
		}
		return new EntityTag(Integer.parseInt(matcher.group(1)));
	}

	/**
	 * Refuse a change of anything but this version.
	 * @param current the version that the entity has
	 */
	public void requireMatch(int current) {
		if (this.version != current) {
			throw new ErrorResponseException(HttpStatus.PRECONDITION_FAILED,
					ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED,
							"It has been changed: version %d was sent, version %d is current. Read it again."
								.formatted(this.version, current)),
					null);
		}
	}

	@Override
	public String toString() {
		return "\"" + this.version + "\"";
	}

}
