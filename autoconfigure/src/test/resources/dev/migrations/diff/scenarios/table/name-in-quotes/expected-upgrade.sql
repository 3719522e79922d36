create table "User Accounts" (
    "Id" integer not null,
    "select" text,
    a_b integer,
    "größe" integer,
    constraint "pk_User Accounts" primary key ("Id")
);
