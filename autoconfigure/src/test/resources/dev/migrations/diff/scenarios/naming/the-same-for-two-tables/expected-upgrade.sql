create index ix_a_b_c on a (b_c);

create table a_b (
    c integer
);

create index ix_a_b_c_2 on a_b (c);
