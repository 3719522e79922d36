drop trigger tr on t;
drop policy p on t;
drop view v;
alter table t drop constraint ck;
drop index t_lower_expr_idx;
alter table t alter column id type bigint;
alter table t alter column a type numeric;

alter table t
    alter column b type varchar(7),
    alter column b set default 'y';

alter table t alter column c type timestamptz;
alter table t alter column d type text[];

alter table t
    alter column e type integer,
    alter column e set default 2;

alter table t
    alter column f type jsonb,
    alter column f set default '{"a": 1}';

alter table t alter column g type varbit(5);

alter table t
    alter column h type text,
    alter column h set default 'abc';

alter table t alter column i type text;
alter table t alter column j drop default;
alter table t alter column k type bigint;
alter table t alter column l type text;
alter table t alter column m type text;
alter table t alter column n type double precision;

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
