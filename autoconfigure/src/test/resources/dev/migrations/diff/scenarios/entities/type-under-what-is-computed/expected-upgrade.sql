alter table t alter column a type varchar(255);
