alter table a
    alter column id type bigint,
    alter column b_id type bigint;

alter table c
    alter column id type bigint,
    alter column a_id type bigint;

alter table b
    alter column id type bigint,
    alter column c_id type bigint;
