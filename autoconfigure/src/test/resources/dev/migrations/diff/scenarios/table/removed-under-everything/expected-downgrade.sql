create type e as enum ('a', 'b');
create domain d as e;
create sequence s;

create function takes(e)
 returns e
 language sql
as $function$select $1$function$;

create function trg()
 returns trigger
 language plpgsql
as $function$begin return new; end$function$;

create table base (
    id integer not null,
    a integer,
    b text,
    constraint base_pkey primary key (id)
);

create statistics st on a, b from base;
create trigger tg before insert on base for each row when (new.a > 0) execute function trg();

create policy po on base
    using ((id in ( select ref.base_id
   from ref)));

alter table ut
    add column x e default 'a',
    add column y e[],
    drop column z;

create index ri on ref (base_id);
alter table ref add constraint ref_base_id_fkey foreign key (base_id) references base (id) on delete cascade;

create view v1 as
select id,
    a
   from base;

create function fn(v1)
 returns integer
 language sql
as $function$select 1$function$;

create view v2 as
select id
   from v1;

alter sequence s owned by base.a;

create rule ru as
    on insert to ref
   where new.id > 5 do  insert into base (id)
  values (new.id);
