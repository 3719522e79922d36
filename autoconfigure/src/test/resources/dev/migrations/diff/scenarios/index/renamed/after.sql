create table t (a int, b text, c int, d jsonb, e int[]);
create index j on t (a);
