alter table t add constraint fk_t_a_b foreign key (a, b) references p (x, y) match full on delete restrict;
