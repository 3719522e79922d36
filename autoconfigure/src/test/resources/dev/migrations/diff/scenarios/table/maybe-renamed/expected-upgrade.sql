-- accounts may be users under another name: --rename users=accounts keeps what is in it
create table accounts (
    id integer not null,
    email text,
    constraint pk_accounts primary key (id)
);

drop table users;
