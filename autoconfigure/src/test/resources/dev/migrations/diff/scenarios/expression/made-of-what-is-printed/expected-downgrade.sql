create domain d1 as varchar(10) collate "C" default 'x' not null
    constraint d1_check check (value in ('x', 'y'))
    constraint dl check (length(value::text) >= 1 and length(value::text) <= 5);

create function out1(a integer, out b integer, inout c numeric)
 returns record
 language plpgsql
 strict security definer cost 5
 set search_path to 'public', 'pg_temp'
 set "DateStyle" to 'ISO'
as $function$ begin end $function$;

create function tf()
 returns trigger
 language plpgsql
as $function$ begin return new; end $function$;

create table g (
    a integer,
    b text,
    c integer generated always as (a * 2 +
case
    when b in ('x', 'y') then 1
    else 0
end) stored,
    d tsvector generated always as (to_tsvector('english'::regconfig, coalesce(b, ''::text))) stored,
    e varchar(5) generated always as (b::character varying(5)) stored
);

create table t (
    id integer,
    s varchar(20),
    c char(3),
    n numeric(10,2),
    d date,
    ts timestamp,
    tz timestamptz,
    iv interval default '1 day 02:00:00',
    j jsonb default '{"a": [1, 2]}',
    arr text[] default array['a'::text, 'b'::text],
    b bytea default '\xdeadbeef',
    bt bit(3) default '101'::"bit",
    f double precision default 0.1,
    big bigint default '10000000000',
    neg integer default '-1',
    u uuid default gen_random_uuid(),
    tt time default '12:00:00',
    m text default 'a
b\c',
    q text default 'it''s',
    nul text,
    cur timestamptz default current_timestamp,
    cu text default current_user,
    constraint c1 check (s in ('A', 'B')),
    constraint c10 check (extract(year from d) > 2000::numeric),
    constraint c11 check (s::text is distinct from 'x'::text and (id is null) = false),
    constraint c12 check (
case
    when id > 1 then true
    else false
end),
    constraint c13 check (n = any ('{1,2}'::numeric[])),
    constraint c14 check (s in ('A', 'B')),
    constraint c15 check (j @> '{"x": 1}'::jsonb and ((j ->> 'a'::text) = any (array['x'::text, 'y'::text]))),
    constraint c16 check (id = 1),
    constraint c17 check (substring(s from 1 for 2) = 'ab'::text and trim(both from s) = s::text and position(('a'::text) in (s)) > 0 and overlay(s placing 'x'::text from 1) <> ''::text),
    constraint c18 check (id <> 1 or n <> 2::numeric),
    constraint c19 check (not s::text = 'a'::text),
    constraint c2 check ((s not in ('A', 'B')) or n >= 1::numeric and n <= 2.5),
    constraint c20 check ((- id) < 5 and (id % 2) = 0 and (id::double precision ^ 2::double precision) < 100::double precision and (@ id) > 0),
    constraint c21 check (s::text ~ similar_to_escape('a|b'::text)),
    constraint c22 check ((ts at time zone 'UTC'::text) > now()),
    constraint c24 check ((id::text || s::text) > ('a'::text collate "C")),
    constraint c3 check (id in (1, 2, 3)),
    constraint c4 check (c = 'abc'::bpchar),
    constraint c5 check (id > 0 and n < 5::numeric),
    constraint c6 check (s::text ~~ 'A%'::text and s::text !~ '^x'::text and (s::text ~~* any (array['a'::text, 'b'::text]))),
    constraint c7 check (ts > '2020-01-01 00:00:00'::timestamp without time zone and tz > '2019-12-31 22:00:00+00'::timestamp with time zone and iv < '1 year 2 mons'::interval),
    constraint c8 check (coalesce(s, ''::character varying)::text <> ''::text),
    constraint c9 check (d >= '2020-01-01'::date and d <= '2030-01-01'::date)
);

create index i1 on t (lower(s::text), (id + 1), (s::text || 'x'::text) collate "C" text_pattern_ops desc nulls last) where (s in ('A', 'B')) and d >= '2020-01-01'::date and d <= '2021-01-01'::date;
create index i2 on t ((j ->> 'a'::text));
create index i3 on t (date_trunc('day'::text, ts));

create index i4 on t ((
case
    when s::text = 'x'::text then 1
    else null::integer
end));

create index "weird using (" on t (id);
create index "Ü ß" on t (id) where s::text <> ' using (x) where y'::text;
create statistics st (ndistinct, dependencies) on id, lower(s::text), s from t;
create trigger tr before update of s on t for each row when (old.s::text is distinct from new.s::text and (new.s in ('A', 'B'))) execute function tf('x', 'y z');
create trigger tr2 after update on t referencing old table as o new table as n for each statement execute function tf();

create policy p1 on t for select
    using ((s in ('A', 'B')) and cu = current_user or id >= 1 and id <= 2);

create policy p2 on t as restrictive for update to pg_monitor, pg_read_all_data
    using ((exists ( select 1
   from g
  where g.a = t.id and g.b = 'x'::text)))
    with check (s::text = current_setting('app.x'::text, true));

create rule r1 as
    on insert to g
   where new.a in (1, 2) do  insert into t (id, s)
  values (new.a, new.b);

create rule r2 as
    on update to g do instead ( update t set s = new.b
  where t.id = 1 or t.id = old.a;
 delete from t
  where t.id = 3;

 notify foo;
);

create view v5 as
select x.a,
    y.c,
    y.d
   from generate_series(1, 3) with ordinality x(a, b),
    jsonb_to_recordset('[]'::jsonb) y(c integer, d text);

create view v7 as
select now() - '00:05:00'::interval as a,
    '2020-01-01 00:00:00+00'::timestamp with time zone as b,
    '2020-01-05'::date as c,
    '10:00:00'::time without time zone as d,
    '101'::"bit" as e,
    '00011111'::"bit" as f,
    '\x00'::bytea as g,
    '15000000000'::numeric as h,
    '-1'::integer as i,
    '-1.5'::numeric as j,
    'NaN'::double precision as k,
    null::integer as l,
    true and false as m,
    '{1,2}'::integer[] as n;

create view v1 as
select id,
    s,
    c,
    n,
    d,
    ts,
    tz,
    iv,
    j,
    arr,
    b,
    bt,
    f,
    big,
    neg,
    u,
    tt,
    m,
    q,
    nul,
    cur,
    cu,
    s in ('A', 'B') as x,
    n >= 1::numeric and n <= 2::numeric as y,
    '1 mon 3 days'::interval as iv2,
    extract(epoch from ts) as e,
    row_number() over (partition by s order by id rows between unbounded preceding and current row) as rn,
    array( select 1) as ar,
    'a'::text || s::text as cat,
    1 + 1 as one
   from t
  where (s in ('A', 'B')) and (id in (1, 2)) or (c in ('x', 'y'));

create view v2 as
with x as materialized (
         select t.id
           from t
        union all
         select 2
        )
 select x.id,
    lat.y
   from x
     left join lateral ( select t.n as y
           from t
          where t.id = x.id
         limit 1) lat on true
     join t t2 using (id)
  where (exists ( select 1
           from t t3
          where t3.id = x.id))
  order by x.id desc nulls last
 offset 2
 limit 5;

create view v3 as
select distinct on (s) s,
    count(*) filter (where id > 1) as c,
    string_agg(c::text, ', '::text order by id desc) as a,
    grouping(s) as g
   from t
  group by grouping sets ((s), ()), s
 having count(*) > 1;

create view v4 as
(
         select x.a,
            x.b
           from ( values (1,'a'::text), (2,'b'::text)) x(a, b)
        union
         select t.id as a,
            t.s as b
           from t
) except (
         select 1 as a,
            'x'::text as b
        intersect
         select 2 as a,
            'y'::text as b
);

create view v6 as
select json_object_agg(s, id) as json_object_agg,
    xmlelement(name foo, s) as "xmlelement",
    current_date as "current_date",
    localtime as "localtime",
    nullif(id, 1) as "nullif",
    greatest(id, 2) as "greatest",
    ( select max(t_1.id) as max
           from t t_1) as mx,
    id::character varying(5) as cc,
    t.*::text as tt
   from t
  group by id, s, t.*;

create materialized view mv with (fillfactor = 70) as
select s,
    count(*) as count
   from t
  where s in ('a', 'b')
  group by s;
