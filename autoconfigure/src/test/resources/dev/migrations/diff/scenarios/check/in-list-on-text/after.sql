create table t (a text check (a not in ('X', 'Y')));
