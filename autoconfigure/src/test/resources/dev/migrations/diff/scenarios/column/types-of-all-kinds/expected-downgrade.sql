drop policy p on t;
drop trigger tr on t;
drop view v;
drop index t_lower_expr_idx;
alter table t drop constraint ck;
alter table t alter column p type date;

-- migrate: todo say after using how o of numeric becomes money
alter table t alter column o type money using o::money;

alter table t alter column n type real;
alter table t alter column m type bytea using m::bytea;
alter table t alter column l type interval using l::interval;
alter table t alter column k type oid;
alter table t alter column j set default true;
alter table t alter column i type inet using i::inet;

alter table t
    alter column h type char(5),
    alter column h set default 'abc'::bpchar;

alter table t alter column g type bit(3);

alter table t
    alter column f type json,
    alter column f set default '{}';

alter table t
    alter column e type numeric(5,2),
    alter column e set default 1.5;

alter table t alter column d type varchar(5)[];
alter table t alter column c type timestamp;

alter table t
    alter column b type text,
    alter column b set default 'x';

alter table t alter column a type integer;
alter table t alter column id type integer;
create index t_lower_expr_idx on t (lower(b), (a + 1));
alter table t add constraint ck check (a > 0 and e < 5::numeric);

create view v as
select id,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p
   from t;

create policy p on t
    using (a > 1);

create trigger tr after update of a, b on t for each row execute function suppress_redundant_updates_trigger();
