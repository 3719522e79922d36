alter table t alter column a set default 'fine';
alter table t add constraint ck_t_a_b check (a <> 'fine'::mood or b > 0);

create or replace view v as
select t.b
   from t,
    t u
  where u.a = 'fine'::mood;
