alter table t rename column y to b;
alter sequence t_z_seq rename to t_a_seq;
alter table t rename column z to a;
