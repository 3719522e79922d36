drop materialized view v;

create materialized view v as
select t.a,
    u.b
   from t,
    t u;

create unique index i on v (a);
