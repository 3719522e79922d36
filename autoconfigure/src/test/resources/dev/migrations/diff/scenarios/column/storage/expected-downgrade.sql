alter table t alter column a set storage extended;
