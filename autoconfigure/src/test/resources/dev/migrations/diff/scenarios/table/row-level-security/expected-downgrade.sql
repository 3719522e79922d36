alter table t disable row level security, no force row level security;
