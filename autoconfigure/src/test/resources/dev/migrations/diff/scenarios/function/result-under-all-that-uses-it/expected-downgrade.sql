drop policy p on t;
drop trigger tr on t;
drop materialized view m;
drop view v;
drop index i;
alter table t drop constraint t_a_check;

alter table t
    drop column b,
    alter column c drop default;

drop function f(integer);

create function f(integer)
 returns integer
 language sql
 immutable
as $function$select $1$function$;

alter table t
    add column b integer generated always as (f(a)) stored,
    alter column c set default f(1);

create index i on t (f(a));
alter table t add constraint t_a_check check (f(a) > 0);

create view v as
select f(a) as x
   from t;

create materialized view m as
select f(a) as f
   from t;

create policy p on t
    using (f(a) > 1);

create trigger tr after insert on t for each row when (f(new.a) > 1) execute function suppress_redundant_updates_trigger();
