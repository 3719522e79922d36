alter table t add constraint ck1 check (coalesce(a, b)::text in ('X', 'Y'));
alter table t add constraint ck2 check ((((c ->> 'd'::text)::character varying)::text) <> all (array['X'::character varying::text, 'Y'::character varying::text]));
