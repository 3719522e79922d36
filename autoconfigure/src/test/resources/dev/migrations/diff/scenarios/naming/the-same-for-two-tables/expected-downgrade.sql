drop table a_b;
drop index ix_a_b_c;
