create domain d as text;
alter table t alter column a type d using a::d;
