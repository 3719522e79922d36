create table t (a int, b text, c int, d jsonb, e int[]);
create view v as select t.a, u.c from t, t u;
create view w as select v.a from v, v x;
