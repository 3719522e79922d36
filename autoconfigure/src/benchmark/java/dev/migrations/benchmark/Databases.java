package dev.migrations.benchmark;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The databases of the benchmark, on one server with the durability that PostgreSQL has
 * by default.
 */
final class Databases {

	private final EmbeddedPostgres server;

	private final JdbcClient admin;

	Databases(EmbeddedPostgres server) {
		this.server = server;
		this.admin = JdbcClient.create(server.getPostgresDatabase());
	}

	JdbcClient admin() {
		return this.admin;
	}

	int port() {
		return this.server.getPort();
	}

	/** Make an empty database, in place of the one of that name. */
	DataSource create(String name) {
		drop(name);
		this.admin.sql("create database " + name).update();
		return dataSource(url(name));
	}

	void drop(String name) {
		this.admin.sql("drop database if exists %s with (force)".formatted(name)).update();
	}

	/** What one experiment has left to be written shall not be written while another runs. */
	void settle() {
		this.admin.sql("checkpoint").update();
	}

	String url(String name) {
		return this.server.getJdbcUrl("postgres", name);
	}

	static DataSource dataSource(String url) {
		return new DriverManagerDataSource(url);
	}

}
