create table m (at date not null, n int) partition by range (at);
create table m26 (at date not null, n int);
alter table m attach partition m26 for values from ('2026-01-01') to ('2027-01-01');
