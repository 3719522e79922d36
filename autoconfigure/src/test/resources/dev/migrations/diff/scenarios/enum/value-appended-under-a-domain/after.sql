create type mood as enum ('sad', 'glad', 'fine');
create domain feeling as mood;
create table t (a feeling);
