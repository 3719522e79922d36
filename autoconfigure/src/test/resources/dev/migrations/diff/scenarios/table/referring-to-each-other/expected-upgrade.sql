create table house (
    id integer not null,
    owner integer,
    constraint pk_house primary key (id)
);

create table person (
    id integer not null,
    home integer,
    constraint pk_person primary key (id),
    constraint fk_person_home foreign key (home) references house (id)
);

alter table house add constraint fk_house_owner foreign key (owner) references person (id);
