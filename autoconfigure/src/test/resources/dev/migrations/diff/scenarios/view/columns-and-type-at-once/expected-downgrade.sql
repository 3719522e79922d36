drop materialized view m;
drop view w;
drop function fv(integer);
drop view v;

alter table t
    alter column b drop not null,
    alter column a type varchar(10);

create view v as
select id,
    a,
    b
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
