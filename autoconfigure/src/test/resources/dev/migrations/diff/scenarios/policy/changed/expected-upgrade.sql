drop policy p on t;

create policy p on t as restrictive
    using (a > 1)
    with check (c > 0);
