create table p (a int, b int, primary key (a, b));
create table t (x int, y int, foreign key (x, y) references p (a, b));
