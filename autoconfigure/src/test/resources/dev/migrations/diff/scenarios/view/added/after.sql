create table t (a int, b text, c int, d jsonb, e int[]);
create view v with (security_barrier = true) as select t.a, u.b from t, t u where u.b = 'X';
comment on view v is 'Some';
