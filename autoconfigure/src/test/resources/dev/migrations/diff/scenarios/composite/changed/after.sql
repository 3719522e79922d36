create type pair as (a bigint, c text);
