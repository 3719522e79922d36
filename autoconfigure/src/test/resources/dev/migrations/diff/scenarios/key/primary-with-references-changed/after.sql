create table p (a int primary key, b int not null, constraint u unique (b));
create table t (p int references p (b));
