create table t (id int, a timestamptz);
