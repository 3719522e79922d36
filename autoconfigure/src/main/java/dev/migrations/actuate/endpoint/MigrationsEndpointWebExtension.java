package dev.migrations.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

import dev.migrations.actuate.endpoint.MigrationsEndpoint.MigrationsDescriptor;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Shows over HTTP, to those who may see it, the SQL of a revision; and the same as a page
 * to a person.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

	private static final MimeType TEXT_HTML = new MimeType(MimeTypeUtils.TEXT_HTML, StandardCharsets.UTF_8);

	private final MigrationsEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	private final MigrationsPage page = new MigrationsPage();

	/**
	 * Create an extension.
	 * @param delegate the endpoint
	 * @param showValues to whom the SQL is shown
	 * @param roles the roles of those who are authorized, empty for everybody who is
	 * authenticated
	 */
	public MigrationsEndpointWebExtension(MigrationsEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = Set.copyOf(roles);
	}

	/**
	 * How the databases stand.
	 */
	@ReadOperation
	public MigrationsDescriptor migrations(SecurityContext securityContext) {
		return this.delegate.migrations(this.showValues.isShown(securityContext, this.roles));
	}

	/**
	 * How the databases stand, for a browser.
	 */
	@ReadOperation(produces = MimeTypeUtils.TEXT_HTML_VALUE)
	public WebEndpointResponse<byte[]> page(SecurityContext securityContext) {
		boolean showSql = this.showValues.isShown(securityContext, this.roles);
		return new WebEndpointResponse<>(this.page.write(this.delegate.sections(showSql), Instant.now()), TEXT_HTML);
	}

	/**
	 * One revision.
	 * @param revision its full identifier
	 * @return status 404 if nobody knows it
	 */
	@ReadOperation
	public WebEndpointResponse<MigrationsDescriptor> revision(SecurityContext securityContext,
			@Selector String revision) {
		boolean showSql = this.showValues.isShown(securityContext, this.roles);
		MigrationsDescriptor descriptor = this.delegate.revision(revision, showSql);
		return (descriptor != null) ? new WebEndpointResponse<>(descriptor)
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

}
