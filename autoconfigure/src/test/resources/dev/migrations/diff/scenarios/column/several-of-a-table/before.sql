create table other (
    id bigint primary key
);

create table t (
    id integer primary key,
    parent integer references t (id),
    a varchar(10) default '7' not null,
    b numeric(5, 2) default 1.5,
    total numeric generated always as (id + 1) stored,
    "Old one" integer,
    kept text,
    constraint ck_t check (id > parent)
);

insert into t (id, parent, "Old one", kept) values (1, null, 5, 'x'), (2, 1, 6, 'y');
