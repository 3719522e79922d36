create sequence other as integer;
alter sequence x_id_seq owned by none;

alter table z
    alter column id drop default,
    alter column id set default nextval('other'::regclass);

drop sequence z_id_seq;

alter table y
    alter column id type bigint,
    alter column id set increment by 3 set start with 100 set cycle;

alter table t alter column k set default nextval('s'::regclass) + 1;
alter sequence w_id_seq increment by 5;
alter sequence u as smallint minvalue -5 maxvalue 100 start with 5 cache 3 cycle;
alter sequence s as bigint maxvalue 9223372036854775807;
alter sequence other owned by z.id;
