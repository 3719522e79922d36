create table t (
    a integer
);

create function f()
 returns setof t
 language sql
as $function$select * from t$function$;
