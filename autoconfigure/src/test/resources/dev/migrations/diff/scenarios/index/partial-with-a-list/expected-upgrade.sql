create index ix_t_a on t (a) where b in ('X', 'Y');
