create table t (id int, a double precision);
