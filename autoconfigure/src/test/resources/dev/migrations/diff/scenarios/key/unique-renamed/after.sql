create table t (a int, constraint other unique (a));
