alter table t alter constraint t_a_fkey not deferrable;
