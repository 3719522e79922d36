drop index ix_t_a;
