create domain amount as int;
create type span as (low amount, high amount);
create table t (a amount[], r span, plain amount);
insert into t values ('{1,2}', (1, 2), 3);
