create table t (
    id integer,
    a boolean default (not true),
    b boolean default (1 = any (array[1, 2])),
    c text default 'this or that'
);
