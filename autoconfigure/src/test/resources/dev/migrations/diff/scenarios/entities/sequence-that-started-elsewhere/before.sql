create sequence s start with 1000 increment by 50 cache 5;
create table t (id bigint primary key);
alter sequence s owned by t.id;
