alter table t
    add column "Old one" integer,
    drop column total,
    alter column b type numeric(5,2),
    alter column a drop default,
    alter column a type varchar(10),
    alter column a set not null,
    alter column a set default '7',
    alter column parent type integer,
    alter column id type integer,
    drop column "by whom",
    drop column added,
    add column total numeric generated always as ((id + 1)) stored;
