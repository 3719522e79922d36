alter table t
    alter column c set default 'x',
    alter column b set default now(),
    alter column a set default 1;
