create table t (a int, b text, c int, d jsonb, e int[]);
create policy p on t using (a > 0);
