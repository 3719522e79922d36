drop index uq_t_c;
drop index ix_t_a_b;
