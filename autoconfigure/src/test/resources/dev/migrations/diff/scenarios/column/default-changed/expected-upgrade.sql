alter table t
    alter column a set default 2,
    alter column b set default clock_timestamp(),
    alter column c set default 'X';
