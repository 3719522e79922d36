alter table t alter column a type numeric(10,2);
