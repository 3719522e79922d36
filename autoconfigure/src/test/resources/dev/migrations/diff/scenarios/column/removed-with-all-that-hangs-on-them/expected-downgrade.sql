create sequence q;
alter table t add column a integer;

-- migrate: todo give the rows that are there a value of a, which has no default
alter table t alter column a set not null;

grant select (a) on t to pg_monitor;
comment on column t.a is 'x';
alter table t add column b text;

-- migrate: todo give the rows that are there a value of b, which has no default
alter table t alter column b set not null;

grant update (b) on t to pg_monitor;
alter table t add column c varchar(5);

-- migrate: todo give the rows that are there a value of c, which has no default
alter table t alter column c set not null;

alter table t add column d integer generated always as (a + 1) stored;
drop view v;
create index i on t (a) where b is not null;
alter table t add constraint ck2 check (a > id);
alter table t add constraint ck check (a > 0);
alter table t add constraint t_c_key unique (c);
alter table r add constraint r_x_fkey foreign key (x) references t (c);

create view v as
select a,
    b
   from t;

alter sequence q owned by t.a;

create policy p on t
    using (a > 0);

create trigger tr before update of b on t for each row execute function suppress_redundant_updates_trigger();
create statistics s on a, b from t;
alter table t replica identity using index t_c_key;
