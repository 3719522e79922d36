create table p (x int, y int, primary key (x, y), unique (x));
create table t (a int, constraint f foreign key (a) references p (x) not enforced);
