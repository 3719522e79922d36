alter table t enable row level security;

create policy p on t for select to pg_monitor
    using (a > 0);
