create view v as
select t.a,
    u.b
   from t,
    t u;

grant select on v to public;
