alter table t rename column a to z;
alter sequence t_a_seq rename to t_z_seq;
alter table t rename column b to y;
