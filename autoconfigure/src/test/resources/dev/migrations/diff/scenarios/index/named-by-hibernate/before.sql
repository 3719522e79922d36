create table t (a int, b text, c int, d jsonb, e int[]);
create index ix_t_a on t (a);
