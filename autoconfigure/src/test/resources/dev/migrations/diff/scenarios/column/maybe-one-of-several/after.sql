create table t (id int, b text, c text, d int);
