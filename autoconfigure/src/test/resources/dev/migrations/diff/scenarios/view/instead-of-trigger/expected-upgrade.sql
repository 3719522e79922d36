create function f()
 returns trigger
 language plpgsql
as $function$begin return null; end$function$;

create trigger g instead of insert on v for each row execute function f();
