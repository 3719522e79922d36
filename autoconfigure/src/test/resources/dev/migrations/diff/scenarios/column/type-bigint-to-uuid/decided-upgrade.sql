alter table t alter column a type uuid using lpad(to_hex(a), 32, '0')::uuid;
