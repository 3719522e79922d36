alter table t drop constraint t_p_fkey;
alter table p alter column id type uuid using id::uuid;
alter table t alter column p type uuid using p::uuid;
alter table t add constraint t_p_fkey foreign key (p) references p (id);
