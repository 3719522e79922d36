alter table t alter column a type uuid using a::uuid;
