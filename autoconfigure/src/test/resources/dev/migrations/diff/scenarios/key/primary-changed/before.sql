create table t (a int, b int not null, primary key (a));
