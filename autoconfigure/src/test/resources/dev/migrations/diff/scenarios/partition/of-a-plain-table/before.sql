create table m (at date not null);
