alter table t drop constraint t_p_fkey;
alter table p drop constraint p_pkey;
alter table p alter column id type uuid using id::uuid;
alter table p add constraint p_pkey primary key (id);
alter table t alter column p type uuid using p::uuid;
alter table t add constraint t_p_fkey foreign key (p) references p (id);
