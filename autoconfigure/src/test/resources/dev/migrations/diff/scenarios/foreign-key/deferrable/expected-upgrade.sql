alter table t alter constraint t_a_fkey deferrable initially deferred;
