create type mood as enum ('sad', 'ok');
create table t (a mood default 'ok', b int);
create view v as select t.b from t, t u where u.a = 'ok';
