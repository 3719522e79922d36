create type mood as enum ('ok', 'sad');
create table t (a mood);
