create table things (id bigint not null, made_at timestamp(6) with time zone);
create table owned (owner bigint) inherits (things);
create table houses (name varchar(255), primary key (id)) inherits (owned);
