alter table t alter column a set default '{"x": 1}';
