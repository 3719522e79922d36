alter table t alter column a type timestamp;
