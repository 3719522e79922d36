create domain d as text not null constraint c check (length(value) > 1);
create table t (a d);
