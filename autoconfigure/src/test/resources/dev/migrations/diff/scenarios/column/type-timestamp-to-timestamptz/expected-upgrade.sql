alter table t alter column a type timestamptz;
