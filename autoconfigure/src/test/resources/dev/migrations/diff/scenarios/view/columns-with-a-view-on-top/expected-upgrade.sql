drop view w;
drop view v;

create view v as
select t.a,
    u.c
   from t,
    t u;

create view w as
select v.a
   from v,
    v x;
