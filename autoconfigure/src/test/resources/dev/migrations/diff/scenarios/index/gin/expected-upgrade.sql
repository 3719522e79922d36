create index arrays on t using gin (e) with (fastupdate = off);
create index ix_t_d on t using gin (d jsonb_path_ops);
