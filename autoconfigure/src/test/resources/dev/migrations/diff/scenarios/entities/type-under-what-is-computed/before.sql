create table t (id bigint primary key, a text, constraint ck check (lower(a) <> 'x'));
create index i on t (id, substr(a, 1, 9));
create index j on t (id) where a > 'b';
