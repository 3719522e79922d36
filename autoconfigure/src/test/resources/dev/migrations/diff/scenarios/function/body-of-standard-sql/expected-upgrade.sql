create function f(a integer, b text default 'X'::text)
 returns table(x integer, y text)
 language sql
 stable
begin atomic
 select t.id,
     t.s
    from t
   where ((t.id = any (array[1, 2])) and ((t.s)::text = any (array[('a'::character varying)::text, ('b'::character varying)::text])));
end;
