create table p (
    id integer not null,
    at date not null,
    k text,
    constraint p_pkey primary key (id, at)
) partition by range (at);

create index pi on p (k);

create table p1 partition of p (
    constraint own check (id > 0)
) for values from ('2026-01-01') to ('2026-02-01');

create index p1i on p1 (id);
grant select on p1 to pg_monitor;
create table p2 partition of p for values from ('2026-02-01') to ('2026-03-01') partition by list (id);
create table p2a partition of p2 for values in (1, 2);
create table pd partition of p default;
