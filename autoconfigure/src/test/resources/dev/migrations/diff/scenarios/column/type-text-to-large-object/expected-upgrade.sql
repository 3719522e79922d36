-- migrate: todo confirm that the oid in a is of a large object, which holds what is text otherwise
alter table t alter column a type oid using lo_from_bytea(0, convert_to(a, 'UTF8'));

-- migrate: todo confirm that the oid in b is of a large object, which holds what is bytea otherwise
alter table t alter column b type oid using lo_from_bytea(0, b);
