alter table t add constraint fk_t_a foreign key (a) references p (x);
