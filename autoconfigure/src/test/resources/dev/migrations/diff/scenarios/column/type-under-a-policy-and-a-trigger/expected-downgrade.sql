drop policy p on t;
drop trigger g on t;
alter table t alter column a type integer;

create policy p on t
    using (a > 0);

create trigger g before update of a on t for each row execute function f();
