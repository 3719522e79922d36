create table t (a int, b text, c int, d jsonb, e int[]);
create index on t (a, b desc nulls last);
create unique index on t (c);
