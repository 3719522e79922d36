create or replace procedure p()
 language sql
as $procedure$ select 1 $procedure$;
