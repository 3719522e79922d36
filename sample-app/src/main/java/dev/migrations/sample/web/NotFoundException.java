package dev.migrations.sample.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What was asked for does not exist, or belongs to somebody else.
 */
public class NotFoundException extends ErrorResponseException {

	/**
	 * Create an exception that names what is missing.
	 * @param kind the kind of thing, such as {@code entry}
	 * @param id what was asked for
	 */
	public NotFoundException(String kind, Object id) {
		super(HttpStatus.NOT_FOUND,
				ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no %s '%s'.".formatted(kind, id)),
				null);
	}

}
