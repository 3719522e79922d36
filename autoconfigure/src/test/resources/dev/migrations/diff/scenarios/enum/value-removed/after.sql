create type mood as enum ('sad', 'ok');
create table t (a mood default 'ok', b mood[], c mood default 'sad');
