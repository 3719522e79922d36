drop trigger g on v;
drop function f();
