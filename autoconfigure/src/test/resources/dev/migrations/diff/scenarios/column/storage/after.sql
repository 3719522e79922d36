create table t (a text);
alter table t alter column a set storage external;
