create table t (id int, a int);
create function f() returns trigger language plpgsql as $$ BEGIN RETURN new; END $$;
create trigger g before update of a on t for each row execute function f();
create policy p on t using (a > 0);
