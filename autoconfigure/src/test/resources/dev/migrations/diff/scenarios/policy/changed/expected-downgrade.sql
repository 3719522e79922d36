drop policy p on t;

create policy p on t
    using (a > 0);
