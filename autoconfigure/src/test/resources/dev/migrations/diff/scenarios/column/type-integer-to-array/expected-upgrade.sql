-- migrate: todo say after using how a of integer becomes integer[]
alter table t alter column a type integer[] using a::integer[];
