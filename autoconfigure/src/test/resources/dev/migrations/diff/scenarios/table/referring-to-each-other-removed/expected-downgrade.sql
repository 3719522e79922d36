create table house (
    id integer not null,
    owner integer,
    constraint house_pkey primary key (id)
);

create table person (
    id integer not null,
    home integer,
    constraint person_pkey primary key (id),
    constraint person_home_fkey foreign key (home) references house (id)
);

alter table house add constraint house_owner_fkey foreign key (owner) references person (id);
