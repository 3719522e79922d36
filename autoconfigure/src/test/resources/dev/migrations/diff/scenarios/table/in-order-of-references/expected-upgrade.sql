create table z (
    id integer not null,
    constraint pk_z primary key (id)
);

create table a (
    id integer not null,
    z integer,
    constraint pk_a primary key (id),
    constraint fk_a_z foreign key (z) references z (id)
);
