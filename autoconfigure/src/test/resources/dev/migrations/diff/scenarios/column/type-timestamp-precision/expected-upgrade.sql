alter table t alter column a type timestamp(3);
