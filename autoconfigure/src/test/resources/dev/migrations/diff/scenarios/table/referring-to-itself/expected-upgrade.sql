create table node (
    id integer not null,
    parent integer,
    constraint pk_node primary key (id),
    constraint fk_node_parent foreign key (parent) references node (id) on delete cascade
);
