-- migrate: todo say after using how a of bigint becomes uuid
alter table t alter column a type uuid using a::uuid;
