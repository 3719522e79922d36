create or replace function f(a integer)
 returns integer
 language sql
 immutable
as $function$select 2$function$;
