create table p (a int, b int, primary key (a, b));
create table t (x int, y int, constraint t_p foreign key (y, x) references p (b, a));
