create or replace view v as
select t.a,
    u.b
   from t,
    t u;
