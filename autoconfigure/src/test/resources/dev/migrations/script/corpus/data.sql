----
create table items (id int primary key, name text, price numeric, tags text[]);
----
copy items (id, name, price, tags) from stdin;
1	one; with semicolon	1.50	{a,"b;c"}
2	quote ' and $$ and /* and --	\N	\N
3	-- migrate: downgrade	0	{}
\.
----
create table notes (line text);
----
copy notes from stdin;
-- migrate: downgrade
;
/*
\\.
$$ '
\.
----
COPY items FROM STDIN WITH (FORMAT csv, HEADER true, DELIMITER ';', QUOTE '"');
id;name;price;tags
10;"ten; with ""quotes""";10;{}
11;"two
lines";11;{}
\.
----
copy public.items (id, name) from stdin (format text, delimiter '|');
20|twenty
\.
----
copy items from stdin;
\.
----
insert into items values (30, 'thirty;', 3, array['a;', $$b;$$]) on conflict (id) do update set name = excluded.name || ';' returning id;
----
insert into items (id, name) select n, 'n;' || n from generate_series(100, 110) as n on conflict do nothing;
----
update items as i set name = upper(i.name), price = (select max(price) from items) from generate_series(1, 2) as g where i.id = g;
----
delete from items using generate_series(100, 102) as g where items.id = g returning items.*;
----
with moved as (delete from items where id > 105 returning *), other as (select ';' as s) insert into items select * from moved;
----
with recursive t(n) as (values (1) union all select n + 1 from t where n < 5) select sum(n) from t;
---- since 15
merge into items as target using (values (30, 'merged;'), (31, 'new;')) as source (id, name) on target.id = source.id
    when matched then update set name = source.name
    when not matched then insert (id, name) values (source.id, source.name);
---- since 17
merge into items as t using (values (31)) as s (id) on t.id = s.id when matched then delete returning merge_action(), t.id;
----
select id, name, rank() over (partition by price order by id) from items window w as (order by id) limit 3 offset 1;
----
select * from items tablesample bernoulli (50) where name like '%;%' escape '\';
----
select count(*) filter (where price > 1), string_agg(name, '; ' order by id) from items group by grouping sets ((id), ());
----
select x.* from json_to_recordset('[{"a": ";"}]') as x (a text);
---- since 17
select * from json_table('[{"a": ";"}]', '$[*]' columns (a text path '$.a')) as jt;
----
select lo_create(0) is not null;
----
declare c cursor with hold for select * from items;
----
fetch 1 from c;
----
close c;
