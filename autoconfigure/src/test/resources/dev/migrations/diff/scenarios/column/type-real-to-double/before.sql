create table t (id int, a real);
