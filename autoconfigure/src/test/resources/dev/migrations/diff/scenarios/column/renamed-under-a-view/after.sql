create table t (z int, b int);
create view v as select t.z from t, t u;
create view w as select v.z from v, v x;
