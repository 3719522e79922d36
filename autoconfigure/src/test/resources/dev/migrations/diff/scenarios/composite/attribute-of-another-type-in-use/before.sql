create type size as (width int, unit varchar(2));
create table t (a size, b size[]);
insert into t values ((1, 'm'), array[(2, null)::size]);
