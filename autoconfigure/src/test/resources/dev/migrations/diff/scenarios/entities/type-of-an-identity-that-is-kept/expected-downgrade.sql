alter table t alter column id type integer;
