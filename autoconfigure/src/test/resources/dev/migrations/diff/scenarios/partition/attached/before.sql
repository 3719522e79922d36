create table m (at date not null, n int) partition by range (at);
create table m26 (at date not null, n int);
