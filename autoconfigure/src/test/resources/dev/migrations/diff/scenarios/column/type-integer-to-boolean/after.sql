create table t (id int, a boolean);
