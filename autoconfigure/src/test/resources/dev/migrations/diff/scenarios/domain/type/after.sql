create domain d as varchar(12);
create table t (a d);
