create table t (id int, a int);
create view v as select t.a + 1 as b from t, t u;
create view w as select v.b from v, v x;
comment on view w is 'on top';
