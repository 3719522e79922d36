drop view v;
alter table t drop constraint t_s_check;
drop index i;
drop index j;
alter table t drop column g;
drop function f(e);
alter type e rename to e_old;
create type e as enum ('b', 'a', 'd');

alter table t
    alter column l drop default,
    alter column l type e[] using l::text[]::e[],
    alter column l set default '{a,b}',
    alter column s drop default,
    alter column s type e using s::text::e,
    alter column s set default 'a';

alter table t2 alter column d type e using d::text::e;
drop type e_old;

alter table t add column g text generated always as (
case
    when s = 'a'::e then 'x'::text
    else 'y'::text
end) stored;

alter table t add constraint t_s_check check (s <> 'd'::e);
create index i on t (s) where s = 'b'::e;
create index j on t using gin (l);

create function f(x e)
 returns e
 language sql
as $function$ select x $function$;

create view v as
select id,
    s
   from t
  where s = any (array['a'::e, 'b'::e]);
