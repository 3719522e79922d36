alter table t add constraint t_a_fkey foreign key (a) references p (x);
