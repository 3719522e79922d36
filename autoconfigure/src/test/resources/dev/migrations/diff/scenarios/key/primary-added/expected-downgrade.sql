alter table t drop constraint pk_t;
