create domain positive as int default 1 not null check (value > 0);
create table t (a positive);
