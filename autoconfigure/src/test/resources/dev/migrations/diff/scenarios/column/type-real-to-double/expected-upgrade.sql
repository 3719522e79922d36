alter table t alter column a type double precision;
