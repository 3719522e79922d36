alter table t alter column a set default 2;
alter table t alter column b set default clock_timestamp();
alter table t alter column c set default 'X';
