alter sequence other owned by none;
alter sequence s as integer maxvalue 2147483647;
alter sequence u as bigint minvalue 1 maxvalue 9223372036854775807 start with 1 cache 1 no cycle;
alter sequence w_id_seq increment by 1;
alter table t alter column k drop default;

alter table y
    alter column id type integer,
    alter column id set increment by 1 set maxvalue 2147483647 set start with 1 set no cycle;

alter table z alter column id drop default;
create sequence z_id_seq as integer owned by z.id;
alter table z alter column id set default nextval('z_id_seq');
select setval(pg_get_serial_sequence('z', 'id'), (select coalesce(max(id), 0) + 1 from z), false);
alter sequence x_id_seq owned by x.id;
drop sequence other;
