create table t (id int, a numeric);
