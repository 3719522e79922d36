create function f()
 returns trigger
 language plpgsql
as $function$begin return new; end$function$;

create trigger g after insert on t for each row execute function f();
