create or replace view v as
select t.b
   from t,
    t u
  where u.a = 'ok'::mood;

alter table t drop constraint ck_t_a_b;
alter table t alter column a set default 'ok';
