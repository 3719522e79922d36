alter table t drop constraint pk_t;
alter table t drop column id;
