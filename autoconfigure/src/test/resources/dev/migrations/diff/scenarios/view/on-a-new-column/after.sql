create table t (a int, b text, c int, d jsonb, e int[], f int);
create view v as select t.a, u.b from t, t u where u.f = 1;
