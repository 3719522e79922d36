create table p (a int primary key, b int not null);
create table t (p int references p (a));
