alter table t add column a boolean default (not true);
alter table t add column b boolean default (1 = any (array[1, 2]));
alter table t add column c text default 'this or that';
