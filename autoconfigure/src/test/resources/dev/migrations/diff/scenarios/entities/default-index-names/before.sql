create table t (id bigint primary key, a int, b int);
create index t_a_idx on t (a);
