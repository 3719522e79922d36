create table p (
    x integer not null,
    y integer not null,
    constraint p_pkey primary key (x, y),
    constraint p_x_key unique (x)
);

alter table t add constraint t_a_fkey foreign key (a) references p (x);
