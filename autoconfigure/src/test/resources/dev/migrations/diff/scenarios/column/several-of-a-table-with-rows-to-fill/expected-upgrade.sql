alter table t add column e text;

-- migrate: todo give the rows that are there a value of e, which has no default
alter table t alter column e set not null;

alter table t add column f text;
alter table t add column g text;

-- migrate: todo give the rows that are there a value of g, which has no default
alter table t alter column g set not null;

alter table t add column h text;
alter table t alter column a type bigint;
alter table t alter column b type bigint;
alter table t alter column c type bigint;
alter table t alter column d type bigint;
