create function f(a int) returns int language sql immutable as 'select 1';
grant execute on function f(int) to pg_monitor;
