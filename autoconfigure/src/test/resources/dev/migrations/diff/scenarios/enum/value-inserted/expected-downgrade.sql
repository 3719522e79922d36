alter type mood rename to mood_old;
create type mood as enum ('sad', 'ok');
drop type mood_old;
