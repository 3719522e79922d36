create table t (a int default 2, b timestamptz default clock_timestamp(), c varchar(9) default 'X');
