create table t (tag bigint not null, target bigint not null, primary key (tag, target));
