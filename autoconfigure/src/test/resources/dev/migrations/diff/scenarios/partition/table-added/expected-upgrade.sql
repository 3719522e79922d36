create table m (
    at date not null,
    n integer
) partition by range (at);

create index ix_m_n on m (n);
create table m26 partition of m for values from ('2026-01-01') to ('2027-01-01');
