alter table t drop constraint fk_t_p;
alter table t add constraint fk_t_p foreign key (p) references p (id) on delete cascade;
