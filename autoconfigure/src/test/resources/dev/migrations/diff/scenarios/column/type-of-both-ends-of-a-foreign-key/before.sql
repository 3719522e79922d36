create table p (id text primary key);
create table t (p text references p);
