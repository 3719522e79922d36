create table p (id uuid primary key);
create table t (p uuid references p);
