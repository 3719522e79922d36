-- migrate: todo say after using how a of uuid becomes bigint
alter table t alter column a type bigint using a::bigint;
