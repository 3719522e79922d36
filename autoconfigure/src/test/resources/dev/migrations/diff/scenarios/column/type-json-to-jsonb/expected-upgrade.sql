alter table t alter column a type jsonb;
