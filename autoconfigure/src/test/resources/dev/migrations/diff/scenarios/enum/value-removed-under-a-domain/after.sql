create type mood as enum ('sad', 'glad');
create domain feeling as mood default 'glad' check (value <> 'sad');
comment on domain feeling is 'of today';
create domain feelings as mood[];
create table t (a feeling, b feeling[], c feelings, d mood, e feeling default 'glad');
create index on t (a);
create view v as select a from t;
