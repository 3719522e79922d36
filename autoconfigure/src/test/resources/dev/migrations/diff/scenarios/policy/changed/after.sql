create table t (a int, b text, c int, d jsonb, e int[]);
create policy p on t as restrictive using (a > 1) with check (c > 0);
