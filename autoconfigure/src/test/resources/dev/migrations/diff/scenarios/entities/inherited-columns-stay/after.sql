create table houses (floors integer, id bigint not null, made_at timestamp(6) with time zone, name varchar(255), owner bigint,
    primary key (id));
