create table t (id bigint not null, c varchar(255) check ((c in ('X','Y'))), primary key (id));
create sequence t_seq start with 1 increment by 50;
