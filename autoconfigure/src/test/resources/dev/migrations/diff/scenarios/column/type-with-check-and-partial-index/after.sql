create table t (a int check (a <> 0), b int);
create index i on t (b) where a = 1;
