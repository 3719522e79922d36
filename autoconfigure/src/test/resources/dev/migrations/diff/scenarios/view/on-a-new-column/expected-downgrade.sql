create or replace view v as
select t.a,
    u.b
   from t,
    t u;

alter table t drop column f;
