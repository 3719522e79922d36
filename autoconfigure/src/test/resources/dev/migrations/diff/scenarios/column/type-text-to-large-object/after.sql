create table t (id int, a oid, b oid, c varchar(20));
