create table t (id bigint primary key, at timestamptz, on_day timestamp(6));
