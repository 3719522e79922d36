create table t (id bigint not null, a varchar(255), primary key (id));
