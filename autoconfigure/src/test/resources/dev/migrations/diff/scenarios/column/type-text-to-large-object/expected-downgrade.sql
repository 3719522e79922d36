-- migrate: todo confirm that the oid in b is of a large object, which holds what is bytea otherwise
alter table t alter column b type bytea using lo_get(b);

-- migrate: todo confirm that the oid in a is of a large object, which holds what is text otherwise
alter table t alter column a type text using convert_from(lo_get(a), 'UTF8');
