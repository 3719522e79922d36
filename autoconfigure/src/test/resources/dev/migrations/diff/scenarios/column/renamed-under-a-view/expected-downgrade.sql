drop view w;
drop view v;
alter table t rename column z to a;

create view v as
select t.a
   from t,
    t u;

create view w as
select v.a
   from v,
    v x;
