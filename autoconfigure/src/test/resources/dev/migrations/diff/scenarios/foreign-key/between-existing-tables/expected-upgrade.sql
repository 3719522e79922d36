alter table a add constraint fk_a_b foreign key (b) references b (id);
alter table b add constraint fk_b_a foreign key (a) references a (id);
