drop view v;
drop function f(integer);

create function f(a integer)
 returns bigint
 language sql
 immutable
as $function$select 1$function$;

create view v as
select f(1) as b;
