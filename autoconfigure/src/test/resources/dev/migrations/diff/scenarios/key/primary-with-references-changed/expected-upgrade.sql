alter table t drop constraint t_p_fkey;
alter table p add constraint u unique (b);
alter table t add constraint t_p_fkey foreign key (p) references p (b);
