create table t (id int, a numeric(10,2));
