create table t (a int, b int);
create view v as select a, b from t where a > 0;
comment on column v.b is 'New';
