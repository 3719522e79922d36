create type e as enum ('b', 'a', 'd');
create table t (id int primary key, s e not null default 'a', l e[] default '{a,b}', check (s <> 'd'), g text generated always as (case when s = 'a' then 'x' else 'y' end) stored);
create index i on t (s) where s = 'b'; create index j on t using gin (l);
create view v as select id, s from t where s in ('a','b');
create function f(x e) returns e language sql as $$ select x $$;
create function g() returns setof t language sql as $$ select * from t $$;

create table t2 (d e);


