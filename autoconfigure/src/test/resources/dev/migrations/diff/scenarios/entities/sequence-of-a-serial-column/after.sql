create table t (id bigint not null, primary key (id));
create sequence t_id_seq start with 1 increment by 1;
