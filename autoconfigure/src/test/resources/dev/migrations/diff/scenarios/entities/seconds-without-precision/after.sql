create table t (id bigint not null, at timestamp(6) with time zone, on_day timestamp(6), primary key (id));
