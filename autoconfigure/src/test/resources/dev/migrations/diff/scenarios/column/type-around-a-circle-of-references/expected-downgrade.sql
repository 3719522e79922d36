alter table b
    alter column c_id type integer,
    alter column id type integer;

alter table c
    alter column a_id type integer,
    alter column id type integer;

alter table a
    alter column b_id type integer,
    alter column id type integer;
