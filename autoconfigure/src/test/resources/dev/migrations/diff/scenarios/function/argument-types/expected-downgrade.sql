create function f(a integer)
 returns integer
 language sql
 immutable
as $function$select 1$function$;

drop function f(text);
