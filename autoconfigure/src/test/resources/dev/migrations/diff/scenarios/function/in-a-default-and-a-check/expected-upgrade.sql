create function f(a integer)
 returns integer
 language sql
 immutable
as $function$select 1$function$;

create table t (
    a integer default f(1),
    constraint ck_t_a check (f(a) > 0)
);
