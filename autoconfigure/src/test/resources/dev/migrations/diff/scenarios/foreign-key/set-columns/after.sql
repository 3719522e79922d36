create table p (x int, y int, primary key (x, y), unique (x));
create table t (a int, b int, constraint f foreign key (a, b) references p on delete set null (b));
