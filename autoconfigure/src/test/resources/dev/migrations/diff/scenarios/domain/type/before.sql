create domain d as varchar(9);
create table t (a d);
