alter table t
    alter column a drop default,
    alter column a type integer using a::integer,
    alter column a set default 7;
