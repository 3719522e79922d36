create domain amount as int check (value > 0);
create type span as (low amount, high amount);
create table t (a amount[], r span, plain amount);
