alter table t add column id bigint generated always as identity;
alter table t add constraint pk_t primary key (id);
