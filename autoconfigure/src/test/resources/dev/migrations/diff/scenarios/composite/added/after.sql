create type pair as (a int, b varchar(9));
