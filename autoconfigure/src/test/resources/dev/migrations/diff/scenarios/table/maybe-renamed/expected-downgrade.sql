create table users (
    id integer not null,
    email text,
    constraint users_pkey primary key (id)
);

drop table accounts;
