create table t (a text check (a <> ''), b int);
create index i on t (b) where a = '1';
