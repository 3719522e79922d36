create type mood as enum ('sad', 'ok', 'fine');
create table t (a mood);
