alter domain amount rename to amount_old;
alter type span rename to span_old;

create domain amount as integer
    constraint amount_check check (value > 0);

create type span as (low amount, high amount);

alter table t
    alter column a type amount[] using a::text[]::amount[],
    alter column plain type amount using plain::text::amount,
    alter column r type span using r::text::span;

drop type span_old;
drop domain amount_old;
