----
create function add(a int, b int) returns int language sql immutable as 'select a + b; select a + b;';
----
create or replace function add(a int, b int) returns int language sql immutable strict as $$
    select a + b; -- the sum;
$$;
----
create function atomic_add(a int, b int) returns int
    language sql
    begin atomic
        select a + b;
    end;
----
create function sign_of(n int) returns text language sql
begin atomic
    select case when n < 0 then 'negative;' when n > 0 then case n when 1 then 'one' else 'positive' end else 'zero' end;
end;
----
create or replace function two_statements() returns int language sql BEGIN ATOMIC
    select 1; select 2;
END;
----
create function plus_one(a int) returns int return a + 1;
----
create table log (id serial, message text);
----
create procedure write_log(message text) language sql begin atomic insert into log (message) values (message); insert into log (message) values (';'); end;
----
create or replace procedure clear_log() language plpgsql as $proc$
declare
    n int := 0;
begin
    delete from log;
    get diagnostics n = row_count;
    if n > 0 then
        raise notice 'deleted; %', n;
    end if;
end;
$proc$;
----
call write_log('a; b');
----
do $$ begin perform 1; raise notice $m$ inner; $m$; end $$;
----
do language plpgsql 'begin null; end;';
----
create function touch() returns trigger language plpgsql as $body$
begin
    new.message := $$touched; $$ || new.message;
    return new;
end;
$body$;
----
create trigger touch_log before insert or update of message on log for each row when (new.message is not null) execute function touch();
----
create function audited() returns trigger language plpgsql as 'begin return null; end;';
----
create trigger audit_log after insert on log referencing new table as added for each statement execute procedure audited();
----
alter table log disable trigger touch_log;
----
create constraint trigger checked after insert on log deferrable initially deferred for each row execute function audited();
----
create rule log_update as on update to log do also (
    insert into log (message) values ('updated; once');
    insert into log (message) values ('updated; twice');
);
----
create rule no_delete as on delete to log do instead nothing;
----
create aggregate total (int) (sfunc = int4pl, stype = int, initcond = '0');
----
create function same(text, text) returns boolean language sql immutable as 'select $1 = $2';
----
create operator ==~ (leftarg = text, rightarg = text, function = same, commutator = ==~);
----
select 'a;' operator(public.==~) 'a;';
----
create type mood as enum ('sad;', 'ok', 'happy');
----
alter type mood add value if not exists 'ecstatic;' after 'happy';
----
create type float_range as range (subtype = float8, subtype_diff = float8mi);
----
create domain positive as int check (value > 0) default 1;
----
create function mood_number(mood) returns int language sql as 'select 1';
----
create cast (mood as int) with function mood_number(mood) as assignment;
----
create function watched() returns event_trigger language plpgsql as 'begin end;';
----
create event trigger watch on ddl_command_end when tag in ('CREATE TABLE') execute function watched();
----
drop event trigger watch;
----
alter function add(int, int) set search_path = public, pg_temp;
----
alter function add(int, int) owner to current_user;
----
drop function if exists sign_of(int), plus_one(int);
----
drop routine two_statements;
----
create function outs(out a int, out b text) language sql as $$ select 1, 'x;' $$;
----
select * from outs();
----
create function with_default(a int default 1, variadic b text[] default '{";"}') returns int language sql return a;
----
create function tabled() returns table (n int, s text) language sql as $f$ values (1, ';') $f$;
----
prepare plan (int) as select $1;
----
execute plan (1);
----
deallocate plan;
----
explain (costs off) select * from log where message = ';';
