create table t (a text default '7' not null);
