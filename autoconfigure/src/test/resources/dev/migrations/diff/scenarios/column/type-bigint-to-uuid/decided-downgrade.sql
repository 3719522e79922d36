alter table t alter column a type bigint using ('x' || right(a::text, 15))::bit(60)::bigint;
