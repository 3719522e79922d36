create table t (a int, constraint one unique (a));
