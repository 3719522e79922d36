create type mood as enum ('sad', 'ok', 'fine');
create table t (a mood default 'ok', b mood[], c mood default 'fine');
