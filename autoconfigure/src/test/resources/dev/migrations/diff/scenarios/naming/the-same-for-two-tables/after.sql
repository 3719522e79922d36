create table a (b_c int);
create index on a (b_c);
create table a_b (c int);
create index on a_b (c);
