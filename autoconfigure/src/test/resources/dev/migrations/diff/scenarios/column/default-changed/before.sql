create table t (a int default 1, b timestamptz default now(), c varchar(9) default 'x');
