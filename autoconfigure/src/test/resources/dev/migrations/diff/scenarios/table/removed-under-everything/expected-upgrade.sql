drop rule ru on ref;
alter sequence s owned by none;
drop view v2;
drop function fn(v1);
drop view v1;
alter table ref drop constraint ref_base_id_fkey;
drop index ri;

alter table ut
    add column z integer,
    drop column y,
    drop column x;

drop table base;
drop function trg();
drop function takes(e);
drop sequence s;
drop domain d;
drop type e;
