drop materialized view m;
drop view w;
drop function fv(integer);
drop view v;

alter table t
    alter column a type text,
    alter column b set not null;

create view v as
select id,
    a
   from t;

create function fv(integer)
 returns setof v
 language sql
as $function$select * from v$function$;

create view w as
select a
   from v;

grant select on w to public;

create materialized view m as
select a
   from w;

create index mi on m (a);
