create function f(integer)
 returns integer
 language sql
 immutable
as $function$select $1$function$;

create index i on t (f(a));
