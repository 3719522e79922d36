alter table t add constraint ck1 check (coalesce(a, b)::text = any (array['X'::character varying::text, 'Y'::character varying::text]));
alter table t add constraint ck2 check ((((c ->> 'd'::text)::character varying)::text) <> all (array['X'::character varying::text, 'Y'::character varying::text]));
