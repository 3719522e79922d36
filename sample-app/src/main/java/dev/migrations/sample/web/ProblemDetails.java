package dev.migrations.sample.web;

import java.util.List;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers errors with problem details (RFC 9457).
 */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

	@ExceptionHandler
	ProblemDetail handleUnknownSort(PropertyReferenceException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"Nothing can be sorted by '%s'.".formatted(ex.getPropertyName()));
	}

	@ExceptionHandler
	ProblemDetail handleLostRace(OptimisticLockingFailureException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"Somebody else changed it at the same moment. Read it again.");
	}

	@ExceptionHandler
	ProblemDetail handleViolation(DataIntegrityViolationException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"It contradicts what is stored already.");
		if (ex.getCause() instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
			problem.setProperty("constraint", violation.getConstraintName());
		}
		return problem;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ex.getBody().setProperty("errors", errors(ex));
		return handleExceptionInternal(ex, ex.getBody(), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(ServletRequestBindingException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex instanceof MissingRequestHeaderException missing
				&& HttpHeaders.IF_MATCH.equalsIgnoreCase(missing.getHeaderName())) {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_REQUIRED,
					"Say which version is to be changed: send its ETag in If-Match.");
			return handleExceptionInternal(ex, problem, headers, HttpStatus.PRECONDITION_REQUIRED, request);
		}
		return super.handleServletRequestBindingException(ex, headers, status, request);
	}

	private static List<InvalidField> errors(MethodArgumentNotValidException ex) {
		return ex.getFieldErrors()
			.stream()
			.map((error) -> new InvalidField(error.getField(), String.valueOf(error.getDefaultMessage())))
			.sorted()
			.toList();
	}

	private record InvalidField(String field, String message) implements Comparable<InvalidField> {

		@Override
		public int compareTo(InvalidField other) {
			int byField = this.field.compareTo(other.field);
			return (byField != 0) ? byField : this.message.compareTo(other.message);
		}

	}

}
