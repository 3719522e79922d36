create domain positive as integer default 1 not null
    constraint positive_check check (value > 0);

create table t (
    a positive
);
