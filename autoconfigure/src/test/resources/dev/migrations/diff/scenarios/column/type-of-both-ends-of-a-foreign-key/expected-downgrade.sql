alter table t drop constraint t_p_fkey;
alter table t alter column p type text;
alter table p drop constraint p_pkey;
alter table p alter column id type text;
alter table p add constraint p_pkey primary key (id);
alter table t add constraint t_p_fkey foreign key (p) references p (id);
