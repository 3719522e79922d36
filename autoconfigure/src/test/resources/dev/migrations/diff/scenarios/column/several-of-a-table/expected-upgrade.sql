alter table t
    drop column total,
    add column added timestamptz default now() not null,
    add column "by whom" uuid,
    alter column id type bigint,
    alter column parent type bigint,
    alter column a drop default,
    alter column a type integer using a::integer,
    alter column a drop not null,
    alter column a set default 8,
    alter column b type numeric(12,2),
    add column total numeric generated always as ((id + 2)) stored,
    drop column "Old one";
