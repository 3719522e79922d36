drop trigger g on t;
drop function f();
