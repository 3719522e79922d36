package dev.migrations.execution;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * The connection of a run while the code of a migration has it, which can do everything
 * on it but end the transaction or the connection. It remembers what was last prepared.
 */
final class BorrowedConnection implements InvocationHandler {

	private static final Set<String> REFUSED = Set.of("commit", "setAutoCommit", "abort", "setTransactionIsolation",
			"setReadOnly");

	/** What begins or ends a transaction, and is no savepoint. */
	private static final Pattern TRANSACTION_CONTROL = Pattern.compile(
			"^\\s*(commit|end|abort|begin|start\\s+transaction|prepare\\s+transaction|rollback(?!(\\s+(work|transaction))?\\s+to\\b))\\b",
			Pattern.CASE_INSENSITIVE);

	private final Connection target;

	private String lastPrepared = "";

	BorrowedConnection(Connection target) {
		this.target = target;
	}

	Connection proxy() {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, this);
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		String name = method.getName();
		if (name.equals("close")) {
			return null;
		}
		if (REFUSED.contains(name) || (name.equals("rollback") && arguments == null)) {
			throw new RefusedCall(name);
		}
		if (name.startsWith("prepare") && arguments != null && arguments[0] instanceof String sql) {
			this.lastPrepared = sql;
			Matcher control = TRANSACTION_CONTROL.matcher(sql);
			if (control.find()) {
				throw new RefusedCall(control.group(1));
			}
		}
		try {
			return method.invoke(this.target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** What was last prepared, as the server got it; empty if nothing was. */
	String lastPrepared() {
		try {
			List<NativeQuery> queries = Parser.parseJdbcSql(this.lastPrepared, true, true, false, false, false);
			return (queries.size() == 1) ? queries.get(0).nativeSql : this.lastPrepared;
		}
		catch (SQLException ex) {
			return this.lastPrepared;
		}
	}

	/**
	 * It would end the transaction.
	 */
	static final class RefusedCall extends SQLException {

		private RefusedCall(String what) {
			super("'%s' is refused: the transaction is the revision's, and ends with it. To undo what failed and go on, use a savepoint"
				.formatted(what));
		}

	}

}
