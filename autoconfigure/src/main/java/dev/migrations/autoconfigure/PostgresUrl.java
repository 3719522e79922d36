package dev.migrations.autoconfigure;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A connection URL in the form that {@code libpq}, and with it every tool but Java's,
 * understands: {@code postgresql://user:password@host:port/database?parameters}, also
 * with {@code postgres} or {@code postgresql+driver} in front. No text made of it holds
 * the password but {@link #password()}.
 *
 * @param hosts one or several hosts, each with or without a port, separated by commas
 * @param database the database, empty for the one named as the user
 * @param username the user, {@code null} if it does not say
 * @param password the password, {@code null} if it does not say
 * @param parameters the driver's parameters by their names in the driver
 * @see <a href=
 * "https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection
 * URIs</a>
 */
record PostgresUrl(String hosts, String database, @Nullable String username, @Nullable String password,
		Map<String, String> parameters) {

	private static final Pattern FORM = Pattern.compile("(?:postgres|postgresql)(?:\\+\\w+)?://(?:(?<user>[^@/?]*)@)?"
			+ "(?<hosts>[^/?]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?", Pattern.CASE_INSENSITIVE);

	private static final Pattern HOST = Pattern.compile("(?:[\\w.-]*|\\[[0-9A-Fa-f:.%\\w]+])(?::\\d*)?");

	/** What libpq and the driver call by different names. */
	private static final Map<String, String> PARAMETERS = Map.of("connect_timeout", "connectTimeout",
			"application_name", "ApplicationName", "channel_binding", "channelBinding", "target_session_attrs",
			"targetServerType", "keepalives", "tcpKeepAlive", "gssencmode", "gssEncMode", "krbsrvname",
			"kerberosServerName", "sslnegotiation", "sslNegotiation", "requiressl", "ssl", "load_balance_hosts",
			"loadBalanceHosts");

	private static final Map<String, String> SESSION_ATTRIBUTES = Map.of("any", "any", "read-write", "primary",
			"primary", "primary", "read-only", "secondary", "standby", "secondary", "prefer-standby",
			"preferSecondary");

	/**
	 * Whether a text is meant to be such a URL.
	 */
	static boolean isMeant(String text) {
		return text.regionMatches(true, 0, "postgres", 0, "postgres".length()) && text.contains("://");
	}

	/**
	 * Read a URL.
	 * @throws IllegalArgumentException if it cannot be read; the message does not hold
	 * the password
	 */
	static PostgresUrl parse(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"it has not the form postgresql://user:password@host:port/database; characters like @ / ? : in a password are written in percent encoding");
		}
		Map<String, String> parameters = parameters(matcher.group("query"));
		String user = matcher.group("user");
		int colon = (user != null) ? user.indexOf(':') : -1;
		String username = (user == null || user.isEmpty()) ? null
				: decode((colon < 0) ? user : user.substring(0, colon));
		String password = (user == null || colon < 0) ? null : decode(user.substring(colon + 1));
		String database = matcher.group("database");
		String hosts = matcher.group("hosts");
		String host = parameters.remove("host");
		String port = parameters.remove("port");
		if (hosts.isEmpty() && host != null) {
			hosts = (port != null) ? host + ":" + port : host;
		}
		String dbname = parameters.remove("dbname");
		String user2 = parameters.remove("user");
		String password2 = parameters.remove("password");
		return new PostgresUrl(hosts(hosts), (dbname != null) ? dbname : (database != null) ? decode(database) : "",
				(user2 != null) ? user2 : username, (password2 != null) ? password2 : password, translate(parameters));
	}

	private static String hosts(String text) {
		if (text.startsWith("/") || text.toLowerCase(Locale.ROOT).startsWith("%2f")) {
			throw new IllegalArgumentException(
					"it names a Unix-domain socket, which JDBC does not support; name a host");
		}
		List<String> hosts = new ArrayList<>();
		for (String host : text.split(",", -1)) {
			if (!HOST.matcher(host).matches()) {
				throw new IllegalArgumentException("its host or port is malformed");
			}
			String named = (host.isEmpty() || host.startsWith(":")) ? "localhost" + host : host;
			hosts.add(named.endsWith(":") ? named.substring(0, named.length() - 1) : named);
		}
		return String.join(",", hosts);
	}

	private static Map<String, String> parameters(@Nullable String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (query != null && !query.isEmpty()) {
			for (String parameter : query.split("&", -1)) {
				int equals = parameter.indexOf('=');
				if (equals <= 0) {
					throw new IllegalArgumentException("a parameter after '?' has not the form name=value");
				}
				parameters.put(decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
			}
		}
		return parameters;
	}

	private static Map<String, String> translate(Map<String, String> parameters) {
		Map<String, String> translated = new LinkedHashMap<>();
		parameters.forEach((name, value) -> translated.put(PARAMETERS.getOrDefault(name, name), switch (name) {
			case "target_session_attrs" -> SESSION_ATTRIBUTES.getOrDefault(value, value);
			case "keepalives", "requiressl" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
			default -> value;
		}));
		return translated;
	}

	/**
	 * The URL for the driver, without user and password.
	 */
	String jdbcUrl() {
		StringBuilder url = new StringBuilder("jdbc:postgresql://").append(this.hosts)
			.append('/')
			.append(encode(this.database));
		char separator = '?';
		for (Map.Entry<String, String> parameter : this.parameters.entrySet()) {
			url.append(separator).append(encode(parameter.getKey())).append('=').append(encode(parameter.getValue()));
			separator = '&';
		}
		return url.toString();
	}

	/** In this form a plus sign is a plus sign. */
	private static String decode(String text) {
		try {
			return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("it holds a '%' that begins no percent encoding; write it as %25");
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public String toString() {
		return jdbcUrl();
	}

}
