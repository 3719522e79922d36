drop trigger g on t;
create trigger g before insert or update of a on t for each row when (new.a > 0) execute function f();
