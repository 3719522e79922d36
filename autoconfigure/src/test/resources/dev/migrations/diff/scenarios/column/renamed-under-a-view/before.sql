create table t (a int, b int);
create view v as select t.a from t, t u;
create view w as select v.a from v, v x;
