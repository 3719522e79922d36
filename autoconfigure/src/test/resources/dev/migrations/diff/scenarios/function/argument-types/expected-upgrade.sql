create function f(a text)
 returns integer
 language sql
 immutable
as $function$select 1$function$;

drop function f(integer);
