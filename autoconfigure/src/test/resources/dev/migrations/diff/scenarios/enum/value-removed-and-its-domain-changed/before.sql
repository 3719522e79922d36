create type mood as enum ('sad', 'bored', 'glad');
create domain feeling as mood check (value <> 'bored');
create type pair as (a feeling, b feeling);
create table t (a feeling, p pair);
insert into t values ('glad', ('sad', 'sad'));
