create type size as (width bigint, unit text);
create table t (a size, b size[]);
