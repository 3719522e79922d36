package dev.migrations.autoconfigure;

import dev.migrations.diff.Naming;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the names that constraints and indexes get in generated revisions if
 * nobody has named them.
 */
@ConfigurationProperties("migrations.naming")
public class NamingProperties {

	/**
	 * Name of a primary key, with the tokens table, columns and column.
	 */
	private String primaryKey = Naming.DEFAULT.primaryKey();

	/**
	 * Name of a unique constraint or a unique index, with the tokens table, columns and
	 * column.
	 */
	private String unique = Naming.DEFAULT.unique();

	/**
	 * Name of a foreign key, with the tokens table, columns, column and referred_table.
	 */
	private String foreignKey = Naming.DEFAULT.foreignKey();

	/**
	 * Name of a check constraint, with the tokens table, columns and column.
	 */
	private String check = Naming.DEFAULT.check();

	/**
	 * Name of an exclusion constraint, with the tokens table, columns and column.
	 */
	private String exclusion = Naming.DEFAULT.exclusion();

	/**
	 * Name of an index, with the tokens table, columns and column.
	 */
	private String index = Naming.DEFAULT.index();

	public String getPrimaryKey() {
		return this.primaryKey;
	}

	public void setPrimaryKey(String primaryKey) {
		this.primaryKey = primaryKey;
	}

	public String getUnique() {
		return this.unique;
	}

	public void setUnique(String unique) {
		this.unique = unique;
	}

	public String getForeignKey() {
		return this.foreignKey;
	}

	public void setForeignKey(String foreignKey) {
		this.foreignKey = foreignKey;
	}

	public String getCheck() {
		return this.check;
	}

	public void setCheck(String check) {
		this.check = check;
	}

	public String getExclusion() {
		return this.exclusion;
	}

	public void setExclusion(String exclusion) {
		this.exclusion = exclusion;
	}

	public String getIndex() {
		return this.index;
	}

	public void setIndex(String index) {
		this.index = index;
	}

}
