create table t (a bigint, b varchar(9));
create view v as select t.a from t, t u where u.b in ('X', 'Y');
