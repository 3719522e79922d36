alter table t drop constraint t_a_fkey;
alter table t add constraint t_a_fkey foreign key (a) references p (x) on update cascade on delete set null;
