create function f(a int) returns int language sql immutable as 'select 1';
revoke all on function f(int) from public;
grant execute on function f(int) to pg_monitor;
