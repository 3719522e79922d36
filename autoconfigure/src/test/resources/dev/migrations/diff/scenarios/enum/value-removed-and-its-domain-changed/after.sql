create type mood as enum ('sad', 'glad');
create domain feeling as mood;
create type pair as (a feeling, b feeling, c text);
create table t (a feeling, p pair);
