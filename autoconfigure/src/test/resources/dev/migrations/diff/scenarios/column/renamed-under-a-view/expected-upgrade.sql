drop view w;
drop view v;
alter table t rename column a to z;

create view v as
select t.z
   from t,
    t u;

create view w as
select v.z
   from v,
    v x;
