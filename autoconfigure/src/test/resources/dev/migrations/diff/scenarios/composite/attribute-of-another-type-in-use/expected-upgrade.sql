alter type size rename to size_old;
create type size as (width bigint, unit text);

alter table t
    alter column a type size using a::text::size,
    alter column b type size[] using b::text[]::size[];

drop type size_old;
