drop policy p on t;
alter table t disable row level security;
