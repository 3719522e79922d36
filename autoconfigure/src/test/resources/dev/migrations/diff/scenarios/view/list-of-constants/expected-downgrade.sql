drop view v;
alter table t alter column a type integer;

create view v as
select t.a
   from t,
    t u
  where u.b in ('X', 'Y');
