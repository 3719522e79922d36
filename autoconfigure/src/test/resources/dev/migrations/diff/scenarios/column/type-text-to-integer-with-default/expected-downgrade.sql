alter table t
    alter column a drop default,
    alter column a type text,
    alter column a set default '7';
