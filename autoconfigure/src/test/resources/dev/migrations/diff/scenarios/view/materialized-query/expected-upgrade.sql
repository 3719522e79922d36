drop materialized view v;

create materialized view v as
select t.a,
    u.b
   from t,
    t u
  where u.a > 1;

create unique index i on v (a);
