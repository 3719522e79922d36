alter table t
    alter column a type text,
    alter column a set default '7';
