alter table t add constraint pk_t primary key (a);
