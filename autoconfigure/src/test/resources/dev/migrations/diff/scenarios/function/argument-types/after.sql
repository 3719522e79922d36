create function f(a text) returns int language sql immutable as 'select 1';
