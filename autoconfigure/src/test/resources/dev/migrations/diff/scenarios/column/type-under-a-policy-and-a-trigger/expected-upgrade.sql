drop trigger g on t;
drop policy p on t;
alter table t alter column a type bigint;
create trigger g before update of a on t for each row execute function f();

create policy p on t
    using (a > 0);
