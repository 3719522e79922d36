create table t (id int, a text, b bytea, c varchar(20));
