create function f(a integer)
 returns integer
 language sql
 immutable
as $function$select A$function$;

comment on routine f(integer) is 'An f';
