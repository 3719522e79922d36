create table t (id int, a integer);
