create type mood as enum ('sad', 'ok');

alter table t
    alter column a drop default,
    alter column a type mood using a::mood,
    alter column a set default 'ok';
