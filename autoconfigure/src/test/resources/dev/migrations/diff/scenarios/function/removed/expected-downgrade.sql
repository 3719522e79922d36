create function f(a integer)
 returns integer
 language sql
 immutable
as $function$select 1$function$;

grant execute on routine f(integer) to pg_monitor;
