create table t (a int, b text, c int, d jsonb, e int[]);
create materialized view v as select t.a, u.b from t, t u;
create unique index i on v (a);
