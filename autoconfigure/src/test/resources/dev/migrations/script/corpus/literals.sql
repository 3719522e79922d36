----
select 'it''s; one';
----
select E'it\'s; one' || e'\\' || E'\n;\047;\x27;\u0027';
----
select U&'\0061;b' || u&'d!0061t;a' uescape '!';
----
select U&"d\0061t;a".* from (select 1) as U&"d\0061t;a";
----
select B'1010', b'', X'1F', x'af';
----
select N'national; character';
----
select 'continued; '
    'on the next line' as a;
----
select E'a\';'
    -- a comment; between
    'b;c\n' as a;
----
select 'back\slash', 'ends in one\';
----
select $$dollar; 'quoted' "body" -- not a comment
/* nor this */ $1 $$;
----
select $tag$ $$ ; $other$ ; $ tag$ $TAG$ $tag$;
----
select $_1$;$_1$, $ä$;$ä$, $a$x$b$y$a$;
----
select a$b$c from (select 1 as a$b$c) as x;
----
select "a;b" from (select 1 as "a;b") as x;
----
select "a""b;" from (select 1 as "a""b;") as x;
----
select 1 /* block; comment */ + /* nested /* ; */ comment; ' */ 2;
----
select 1 -- line comment; with ' and $$
    + 2;
----
select 4/*comment right after the operator;*/+ 2 --and;
    *-1;
----
select 1--2;
-3;
----
select 5 - -3, 5 * -3, 2 ^ 3, @ -5, 17 % 5, 5!=3, 1<>2;
----
select '{"a": {"b": [1, 2]}}'::jsonb #>> '{a,b,0}', '{"a":1}'::jsonb ? 'a', '{"a":1}'::jsonb ?| array['a;'], '[1]'::jsonb @? '$[*]';
----
select (array[1, 2, 3])[1:2], (array['a;', 'b'])[1], '{1,2}'::int[];
----
select 1.5, .5, 1., 1e10, 1.5e-3, 0;
---- since 16
select 1_000_000, 0x1F, 0o17, 0b101;
----
select '日本語; 😀' as "列; 名", 'größe' as größe;
----
select interval '1 day; '::text is null from (select 1) as x where false;
----
select date '2026-01-01', time with time zone '12:00+02', timestamp '2026-01-01 00:00';
----
select case when true then 'begin;' else 'end;' end as "begin";
----
select (select 1) as a, (((2))) as b, ')' as c, ('(') as d;
----
select '' as a, '''' as b, '''''' as c, ';' as d;
----
select ':name', ':''name''', 1 as a where 1 = 1;
----
select '${placeholder}; #{not} {{one}}';
----
select '-- migrate: downgrade
-- migrate: upgrade
' as "a mark within a string";
----
select $$
-- migrate: downgrade
$$ as "a mark within dollars";
----
select /* a comment;
-- migrate: downgrade
*/ 'a mark within a comment';
----
values (1, 'one;'), (2, 'two;');
----
table pg_catalog.pg_am;
----
set standard_conforming_strings = off;
----
set escape_string_warning = off;
---- off
select 'it\'s; one', 'back\\', 'a''b\';';
----
set standard_conforming_strings to on;
----
select 'ends in a backslash\';
