create table t (tag bigint not null, target bigint not null, constraint t_pk primary key (target, tag));
