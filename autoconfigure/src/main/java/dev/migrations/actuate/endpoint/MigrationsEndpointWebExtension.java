package dev.migrations.actuate.endpoint;

import java.util.Set;

import dev.migrations.actuate.endpoint.MigrationsEndpoint.MigrationsDescriptor;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Shows over HTTP, to those who may see it, the SQL of a revision.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

	private final MigrationsEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

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
