drop index ix_t_d;
drop index arrays;
