alter table t alter column a type integer[] using array[a];
