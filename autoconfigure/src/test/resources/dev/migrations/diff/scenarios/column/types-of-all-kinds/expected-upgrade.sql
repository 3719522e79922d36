drop trigger tr on t;
drop policy p on t;
drop view v;
alter table t drop constraint ck;
drop index t_lower_expr_idx;

alter table t
    alter column id type bigint,
    alter column a type numeric,
    alter column b type varchar(7),
    alter column b set default 'y',
    alter column c type timestamptz,
    alter column d type text[],
    alter column e type integer,
    alter column e set default 2,
    alter column f type jsonb,
    alter column f set default '{"a": 1}',
    alter column g type varbit(5),
    alter column h type text,
    alter column h set default 'abc',
    alter column i type text,
    alter column j drop default,
    alter column k type bigint,
    alter column l type text,
    alter column m type text,
    alter column n type double precision;

-- migrate: todo say after using how o of money becomes numeric
alter table t alter column o type numeric using o::numeric;

alter table t alter column p type timestamp;
alter table t add constraint ck check (a > 0::numeric and e < 5);
create index t_lower_expr_idx on t (lower(b::text), (a + 1::numeric));

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

create trigger tr after update of a, b on t for each row execute function suppress_redundant_updates_trigger();

create policy p on t
    using (a > 1::numeric);
