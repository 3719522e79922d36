create table t (id bigserial primary key, a int default 3 references t on delete cascade, b text);
create index i on t (lower(b));
create index j on t (a) where b is null;
comment on table t is 'By hand';
comment on column t.b is 'By hand';
create view v as select t.id from t, t u;
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g after insert on t for each row execute function f();
alter table t set (fillfactor = 70), add check (a > 0), enable row level security;
