create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a int, b text, c int, d jsonb, e int[]);
create trigger g before insert or update of a on t for each row when (new.a > 0) execute function f();
