create table t (a int);
alter table t enable row level security, force row level security;
