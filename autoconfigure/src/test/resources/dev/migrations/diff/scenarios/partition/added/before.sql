create table m (at date not null, n int) partition by range (at);
