create table t (a int, b text, c int, d jsonb, e int[]);
create index on t using gin (d jsonb_path_ops);
create index arrays on t using gin (e) with (fastupdate = off);
