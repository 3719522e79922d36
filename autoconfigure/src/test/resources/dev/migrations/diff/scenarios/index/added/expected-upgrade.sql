create index ix_t_a_b on t (a, b desc nulls last);
create unique index uq_t_c on t (c);
