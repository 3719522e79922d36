create table a (id int primary key);
create table b (id int primary key);
create table t (x int references b, unique (x) deferrable);
