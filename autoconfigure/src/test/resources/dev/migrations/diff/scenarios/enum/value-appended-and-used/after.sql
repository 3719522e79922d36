create type mood as enum ('sad', 'ok', 'fine');
create table t (a mood default 'fine', b int, check (a <> 'fine' or b > 0));
create view v as select t.b from t, t u where u.a = 'fine';
