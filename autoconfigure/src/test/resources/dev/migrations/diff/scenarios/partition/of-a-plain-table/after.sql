create table m (at date not null) partition by range (at);
