alter table t add column f integer;

create or replace view v as
select t.a,
    u.b
   from t,
    t u
  where u.f = 1;
