drop view v;
drop index i;
alter table t drop constraint t_a_check;
alter type mood add value 'fine';
create index i on t (b) where a = 'ok'::mood;
alter table t add constraint t_a_check check (a <> 'sad'::mood);

create view v as
select t.a
   from t,
    t u
  where u.a = 'ok'::mood;
