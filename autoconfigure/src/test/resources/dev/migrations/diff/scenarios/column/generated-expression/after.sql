create table t (a int, b int generated always as (a + 2) stored, check (b > 0));
