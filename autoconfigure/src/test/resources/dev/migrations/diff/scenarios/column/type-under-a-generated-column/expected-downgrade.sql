drop index i;

alter table t
    drop column b,
    alter column a type integer,
    add column b integer generated always as (a + 1) stored;

create index i on t (b);
