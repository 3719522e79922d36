create table t (id bigint not null, primary key (id));
create sequence s start with 1 increment by 50;
