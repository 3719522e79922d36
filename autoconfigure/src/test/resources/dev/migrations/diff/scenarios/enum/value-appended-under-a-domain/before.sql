create type mood as enum ('sad', 'glad');
create domain feeling as mood;
create table t (a feeling);
insert into t values ('glad');
