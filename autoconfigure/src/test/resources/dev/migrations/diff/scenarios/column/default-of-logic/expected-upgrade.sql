alter table t
    add column a boolean default (not true),
    add column b boolean default (1 = any (array[1, 2])),
    add column c text default 'this or that';
