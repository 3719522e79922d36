drop index ix_t_b;
