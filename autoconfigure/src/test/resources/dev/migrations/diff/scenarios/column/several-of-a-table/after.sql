create table other (
    id bigint primary key
);

create table t (
    id bigint primary key,
    parent bigint references t (id),
    a integer default 8,
    b numeric(12, 2) default 1.5,
    total numeric generated always as (id + 2) stored,
    kept text,
    added timestamptz default now() not null,
    "by whom" uuid,
    constraint ck_t check (id > parent)
);
