create function b_double(n integer)
 returns integer
 language sql
as $function$select n * 2$function$;

create function a_quadruple(n integer)
 returns integer
 language sql
as $function$select b_double(b_double(n))$function$;

create view thick as
select id
   from journal
  where id > 100;

create function a_thickest()
 returns integer
 language sql
as $function$select max(id) from THICK$function$;
