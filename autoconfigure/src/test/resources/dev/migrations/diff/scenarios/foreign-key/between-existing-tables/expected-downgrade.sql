alter table b drop constraint fk_b_a;
alter table a drop constraint fk_a_b;
