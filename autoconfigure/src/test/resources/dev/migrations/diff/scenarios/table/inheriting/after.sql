create table p (a int not null check (a > 0));
create table t (b int) inherits (p);
