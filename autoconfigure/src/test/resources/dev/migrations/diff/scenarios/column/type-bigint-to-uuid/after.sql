create table t (id int, a uuid);
