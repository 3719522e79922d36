alter table t drop constraint fk_t_x;
alter table t drop constraint uq_t_x;
alter table t add constraint uq_t_x unique (x) deferrable;
alter table t add constraint fk_t_x foreign key (x) references b (id);
