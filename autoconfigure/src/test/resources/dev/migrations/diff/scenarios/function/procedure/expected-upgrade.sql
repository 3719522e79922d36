create or replace procedure p()
 language sql
as $procedure$ select 2 $procedure$;
