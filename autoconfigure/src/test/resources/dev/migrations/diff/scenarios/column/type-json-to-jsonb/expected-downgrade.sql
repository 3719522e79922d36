alter table t alter column a type json;
