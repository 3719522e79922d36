create type mood as enum ('sad', 'ok');
create table t (a mood check (a <> 'sad'), b int);
create index i on t (b) where a = 'ok';
create view v as select t.a from t, t u where u.a = 'ok';
