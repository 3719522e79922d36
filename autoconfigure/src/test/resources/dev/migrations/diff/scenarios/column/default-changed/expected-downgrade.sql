alter table t alter column c set default 'x';
alter table t alter column b set default now();
alter table t alter column a set default 1;
