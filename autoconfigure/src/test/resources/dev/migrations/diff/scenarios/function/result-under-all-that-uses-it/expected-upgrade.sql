drop trigger tr on t;
drop policy p on t;
drop materialized view m;
drop view v;
alter table t drop constraint t_a_check;
drop index i;

alter table t
    alter column c drop default,
    drop column b;

drop function f(integer);

create function f(integer)
 returns bigint
 language sql
 immutable
as $function$select $1::bigint$function$;

alter table t
    alter column c set default f(1),
    add column b integer generated always as (f(a)) stored;

alter table t add constraint t_a_check check (f(a) > 0);
create index i on t (f(a));

create view v as
select f(a) as x
   from t;

create materialized view m as
select f(a) as f
   from t;

create trigger tr after insert on t for each row when (f(new.a) > 1) execute function suppress_redundant_updates_trigger();

create policy p on t
    using (f(a) > 1);
