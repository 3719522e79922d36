alter table t alter column a type varchar(50);
