alter table t drop constraint t_p_fkey;
alter table p drop constraint u;
alter table t add constraint t_p_fkey foreign key (p) references p (a);
