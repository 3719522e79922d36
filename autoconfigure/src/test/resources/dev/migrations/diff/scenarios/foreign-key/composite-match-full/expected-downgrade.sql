alter table t drop constraint fk_t_a_b;
