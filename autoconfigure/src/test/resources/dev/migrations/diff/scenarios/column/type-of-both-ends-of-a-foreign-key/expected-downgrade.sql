alter table t drop constraint t_p_fkey;
alter table t alter column p type text;
alter table p alter column id type text;
alter table t add constraint t_p_fkey foreign key (p) references p (id);
