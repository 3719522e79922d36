create domain d as text default 'a' constraint c check (value <> '');
create table t (a d);
