create index ix_t_b on t (b);
