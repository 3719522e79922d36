create table a (id int primary key, b int);
create table b (id int primary key, a int);
