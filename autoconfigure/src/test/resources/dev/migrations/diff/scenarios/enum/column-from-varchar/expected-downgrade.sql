alter table t
    alter column a drop default,
    alter column a type varchar(9),
    alter column a set default 'ok';

drop type mood;
