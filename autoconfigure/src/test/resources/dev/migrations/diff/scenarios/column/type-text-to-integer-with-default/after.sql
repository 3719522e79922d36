create table t (a integer default 7 not null);
