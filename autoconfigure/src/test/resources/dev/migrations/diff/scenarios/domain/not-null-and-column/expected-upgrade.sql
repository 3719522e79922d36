alter table t alter column a type text;
drop domain d;
