create table t (a int, b text, c int, d jsonb, e int[]);
create rule r as on delete to t do instead nothing;
