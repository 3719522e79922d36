alter table t add constraint ex_t_r exclude using gist (r with &&) where (not isempty(r));
