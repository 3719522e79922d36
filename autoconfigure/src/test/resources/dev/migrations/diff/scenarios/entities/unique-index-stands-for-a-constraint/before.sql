create table t (id bigint primary key, email text not null);
create unique index one_per_email on t (email);
