create or replace function f(a integer)
 returns integer
 language sql
 immutable
as $function$select 1$function$;
