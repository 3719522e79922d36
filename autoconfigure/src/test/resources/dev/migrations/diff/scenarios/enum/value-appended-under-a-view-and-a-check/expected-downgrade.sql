drop view v;
drop index i;
alter table t drop constraint t_a_check;
alter type mood rename to mood_old;
create type mood as enum ('sad', 'ok');
alter table t alter column a type mood using a::text::mood;
drop type mood_old;
alter table t add constraint t_a_check check (a <> 'sad'::mood);
create index i on t (b) where a = 'ok'::mood;

create view v as
select t.a
   from t,
    t u
  where u.a = 'ok'::mood;
