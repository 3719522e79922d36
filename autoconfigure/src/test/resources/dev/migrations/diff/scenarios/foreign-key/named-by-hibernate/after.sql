create table p (x int, y int, primary key (x, y), unique (x));
create table t (a int, constraint FK1cf90etcu98x1e6n9aks3tel3 foreign key (a) references p (x));
